"""What was done: one entry per indicator and month, its values, its history, its words."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from divisions.models import WorkUnit
from indicators.plan.models import Component, Indicator
from lkjip.validity import figure_field, month_in_range


class Entry(models.Model):
    """The workflow unit of a month. `version` grows with every save, so that two savers notice each other.

    What was loaded from a workbook is approved without a submitter. Which states follow which, and that approved
    figures stay, the database keeps by triggers (`triggers`).
    """

    class State(models.TextChoices):
        DRAFT = "draf", "draf"
        SUBMITTED = "diajukan", "diajukan"
        RETURNED = "dikembalikan", "dikembalikan"
        APPROVED = "disetujui", "disetujui"
        LOCKED = "terkunci", "terkunci"

    FINAL: ClassVar = (State.APPROVED, State.LOCKED)
    OPEN: ClassVar = (State.DRAFT, State.RETURNED)

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="entries", verbose_name="indikator")
    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    state = models.CharField("keadaan", max_length=12, choices=State.choices, default=State.DRAFT)
    version = models.PositiveIntegerField("versi", default=1)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pengaju",
    )
    submitted_at = models.DateTimeField("diajukan pada", null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="penyetuju",
    )
    approved_at = models.DateTimeField("disetujui pada", null=True, blank=True)
    return_reason = models.TextField("alasan pengembalian", blank=True)
    changed = models.DateTimeField("diubah", auto_now=True)

    class Meta:
        verbose_name = "isian"
        ordering = ["indicator", "year", "month"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "year", "month"],
                name="entry_unique",
                violation_error_message="Isian indikator ini untuk bulan ini sudah ada.",
            ),
            month_in_range("entry"),
            models.CheckConstraint(
                condition=~Q(state="dikembalikan") | ~Q(return_reason=""),
                name="entry_return_has_reason",
                violation_error_message="Tulis alasan pengembalian agar pengisi tahu apa yang diperbaiki.",
            ),
            models.CheckConstraint(
                condition=~Q(state="diajukan") | Q(submitted_by__isnull=False),
                name="entry_submitted_by_somebody",
                violation_error_message="Isian yang diajukan menyebut siapa yang mengajukan.",
            ),
            models.CheckConstraint(
                condition=Q(submitted_by__isnull=True, submitted_at__isnull=True)
                | Q(submitted_by__isnull=False, submitted_at__isnull=False),
                name="entry_submitter_and_time",
                violation_error_message="Pengaju dan waktu pengajuan dicatat bersama.",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["disetujui", "terkunci"], approved_at__isnull=False)
                | (
                    ~Q(state__in=["disetujui", "terkunci"])
                    & Q(approved_at__isnull=True, approved_by__isnull=True)
                ),
                name="entry_approved_has_time",
                violation_error_message="Waktu persetujuan dicatat bila disetujui, dan hanya bila disetujui.",
            ),
            models.CheckConstraint(
                condition=Q(submitted_by__isnull=True)
                | Q(approved_by__isnull=True)
                | ~Q(submitted_by=F("approved_by")),
                name="entry_two_people",
                violation_error_message="Yang mengajukan tidak boleh menyetujui isian yang sama.",
            ),
        ]
        indexes = [models.Index(fields=["year", "month", "state"], name="entry_year_month_state")]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.year}-{self.month:02d}"


class EntryValue(models.Model):
    """One component of one month from one source. No row: not filled. Not applicable: said so.

    `filled_at` is when this source first said something; a loaded row does not know. `on_behalf`: the division
    typed it for the satker.
    """

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="values", verbose_name="isian")
    component = models.ForeignKey(Component, models.PROTECT, related_name="values", verbose_name="komponen")
    work_unit = models.ForeignKey(
        WorkUnit, models.PROTECT, null=True, blank=True, related_name="values", verbose_name="satker"
    )
    value = figure_field("nilai", null=True, blank=True)
    not_applicable = models.BooleanField("tidak berlaku", default=False)
    note = models.CharField("catatan", max_length=500, blank=True)
    filled_at = models.DateTimeField("diisi pada", null=True, blank=True)
    filled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pengisi",
    )
    on_behalf = models.BooleanField("diisi divisi", default=False)

    class Meta:
        verbose_name = "nilai isian"
        ordering = ["entry", "component__order", "work_unit__code"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "component", "work_unit"],
                name="entryvalue_unique",
                violation_error_message="Komponen ini sudah terisi untuk satker yang sama.",
            ),
            models.UniqueConstraint(
                fields=["entry", "component"],
                condition=Q(work_unit__isnull=True),
                name="entryvalue_office_unique",
                violation_error_message="Komponen ini sudah terisi untuk seluruh kantor.",
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=False, not_applicable=False)
                | Q(value__isnull=True, not_applicable=True),
                name="entryvalue_value_or_not_applicable",
                violation_error_message="Tulis angka atau tandai tidak berlaku, salah satu.",
            ),
            models.CheckConstraint(
                condition=Q(on_behalf=False) | Q(work_unit__isnull=False, filled_by__isnull=False),
                name="entryvalue_on_behalf_of_a_work_unit",
                violation_error_message="Hanya angka satker yang dapat diisi divisi, dan pengisinya dicatat.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.entry} {self.component.symbol}"


class EntryEvent(models.Model):
    """One step in an entry's life: who, when, from, to, why, and which values changed (old and new)."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="events", verbose_name="isian")
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    from_state = models.CharField("dari", max_length=12, blank=True)
    to_state = models.CharField("ke", max_length=12)
    reason = models.TextField("alasan", blank=True)
    changes = models.JSONField("perubahan", default=list, help_text="[{komponen, satker, lama, baru}]")

    class Meta:
        verbose_name = "riwayat isian"
        ordering = ["entry", "at", "pk"]

    def __str__(self) -> str:
        return f"{self.entry}: {self.from_state} → {self.to_state}"


class Analysis(models.Model):
    """The division's words about one indicator in one year: sentences that explain are people's."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="analyses", verbose_name="indikator"
    )
    year = models.PositiveSmallIntegerField("tahun")
    national_standard = models.TextField("standar nasional", blank=True)
    cause = models.TextField("penyebab", blank=True)
    supporting_programme = models.TextField("program penunjang", blank=True)
    obstacle = models.TextField("kendala", blank=True)
    follow_up = models.TextField("tindak lanjut", blank=True)

    class Meta:
        verbose_name = "analisis"
        ordering = ["indicator", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "year"],
                name="analysis_unique",
                violation_error_message="Analisis indikator ini untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.year}"


class MonthWords(models.Model):
    """The same, typed beside the number in the month in which it happened; the year's analysis is written from them."""

    entry = models.OneToOneField(Entry, models.CASCADE, related_name="words", verbose_name="isian")
    cause = models.TextField("penyebab", blank=True)
    supporting_programme = models.TextField("program penunjang", blank=True)
    obstacle = models.TextField("kendala", blank=True)
    follow_up = models.TextField("tindak lanjut", blank=True)

    class Meta:
        verbose_name = "uraian bulan"
        ordering = ["entry"]

    def __str__(self) -> str:
        return str(self.entry)


class PublishedFigure(models.Model):
    """Figures as an earlier report printed them: the only data before this system, a comparison inside it."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="published", verbose_name="indikator"
    )
    year = models.PositiveSmallIntegerField("tahun")
    target = figure_field("target", null=True, blank=True)
    realised = figure_field("realisasi", null=True, blank=True)
    achievement = figure_field("capaian", null=True, blank=True)
    source = models.CharField("sumber", max_length=300, blank=True)

    class Meta:
        verbose_name = "angka terbit"
        ordering = ["indicator", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "year"],
                name="publishedfigure_unique",
                violation_error_message="Angka terbit indikator ini untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.year}"
