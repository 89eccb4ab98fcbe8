"""The promise: one Perjanjian Kinerja per central unit, year and version. Dated = signed = frozen."""

from __future__ import annotations

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from divisions.models import CentralUnit, Office
from indicators.plan.models import Indicator
from lkjip.validity import figure_field, rupiah_field


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def with_state(self) -> Self:
        """Agreements that know whether a later signed version has replaced them."""
        later = Agreement.objects.filter(
            central_unit=OuterRef("central_unit"),
            year=OuterRef("year"),
            version__gt=OuterRef("version"),
            date__isnull=False,
        )
        return self.select_related("central_unit").annotate(superseded=Exists(later))


class Agreement(models.Model):
    """Parties are office titles; who held them on the day is found in Official. Version 2 and up say why.

    Draft → ready → signed → replaced follows from the row itself: `ready`, `date`, and a later signed version.
    A draft carries its `planned_date`; signing makes it the `date`. `revision` grows with every save.
    """

    class State(models.TextChoices):
        DRAFT = "draf", "draf"
        READY = "siap", "siap ditandatangani"
        SIGNED = "ditandatangani", "ditandatangani"
        REPLACED = "diganti", "diganti"

    class Change(models.TextChoices):
        OFFICIAL = "pejabat", "pergantian pejabat"
        STRATEGY = "strategi", "perubahan strategi atau anggaran"
        PRIORITY = "prioritas", "perubahan prioritas atau asumsi"

    office = models.ForeignKey(Office, models.CASCADE, related_name="agreements", verbose_name="kantor")
    central_unit = models.ForeignKey(
        CentralUnit, models.PROTECT, related_name="agreements", verbose_name="unit utama"
    )
    year = models.PositiveSmallIntegerField("tahun")
    version = models.PositiveSmallIntegerField("versi", default=1)
    date = models.DateField("tanggal", null=True, blank=True)
    place = models.CharField("tempat", max_length=100, blank=True)
    first_party = models.CharField("pihak pertama", max_length=200)
    second_party = models.CharField("pihak kedua", max_length=200)
    reason = models.TextField("alasan perubahan", blank=True)
    reason_kind = models.CharField("jenis perubahan", max_length=10, choices=Change.choices, blank=True)
    planned_date = models.DateField("rencana tanggal", null=True, blank=True)
    ready = models.BooleanField("siap ditandatangani", default=False)
    revision = models.PositiveIntegerField("simpanan ke", default=1)

    objects: ClassVar = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = "perjanjian kinerja"
        ordering = ["office", "year", "central_unit__order", "version"]
        constraints = [
            models.UniqueConstraint(
                fields=["central_unit", "year", "version"],
                name="agreement_unique",
                violation_error_message="Perjanjian untuk unit utama, tahun, dan versi ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(version__gte=1),
                name="agreement_version_from_one",
                violation_error_message="Versi perjanjian dimulai dari 1.",
            ),
        ]

    def __str__(self) -> str:
        return f"PK {self.central_unit.code} {self.year} versi {self.version}"

    @property
    def is_signed(self) -> bool:
        return self.date is not None

    @property
    def is_amendment(self) -> bool:
        return self.version > 1

    @property
    def state(self) -> State:
        if self.is_signed:
            return self.State.REPLACED if self._replaced else self.State.SIGNED
        return self.State.READY if self.ready else self.State.DRAFT

    @property
    def _replaced(self) -> bool:
        if "superseded" in self.__dict__:
            return bool(self.__dict__["superseded"])
        later = Agreement.objects.filter(
            central_unit=self.central_unit_id, year=self.year, version__gt=self.version
        )
        return later.filter(date__isnull=False).exists()


class AgreementTarget(models.Model):
    """One row of an annex. `text` is the target as signed; `value` its number where it has one."""

    class Level(models.TextChoices):
        STRATEGIC = "strategis", "sasaran strategis"
        PROGRAMME = "program", "sasaran program"
        ACTIVITY = "kegiatan", "sasaran kegiatan"

    LEVEL_ORDER: ClassVar = {Level.STRATEGIC: 1, Level.PROGRAMME: 2, Level.ACTIVITY: 3}

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="targets", verbose_name="perjanjian"
    )
    level = models.CharField("tingkat", max_length=10, choices=Level.choices)
    objective_number = models.PositiveSmallIntegerField("nomor sasaran")
    indicator_number = models.PositiveSmallIntegerField("nomor indikator")
    objective_text = models.TextField("sasaran")
    indicator_text = models.TextField("indikator")
    indicator = models.ForeignKey(
        Indicator,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_targets",
        verbose_name="IKK",
    )
    text = models.CharField("target", max_length=100)
    value = figure_field("nilai", null=True, blank=True)
    upper = figure_field("nilai atas", null=True, blank=True)
    unit = models.CharField("satuan", max_length=60, blank=True)

    class Meta:
        verbose_name = "target perjanjian"
        ordering = ["agreement", "level", "objective_number", "indicator_number"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "level", "objective_number", "indicator_number"],
                name="agreementtarget_unique",
                violation_error_message="Nomor sasaran dan indikator ini sudah ada pada tingkat yang sama.",
            ),
            models.UniqueConstraint(
                fields=["agreement", "indicator"],
                name="agreementtarget_indicator_once",
                violation_error_message="Satu indikator hanya boleh muncul sekali dalam satu versi perjanjian.",
            ),
            models.CheckConstraint(
                condition=Q(upper__isnull=True) | Q(value__isnull=True) | Q(upper__gte=F("value")),
                name="agreementtarget_range_in_order",
                violation_error_message="Batas atas target tidak boleh di bawah nilainya.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement} {self.level} {self.objective_number}.{self.indicator_number}"


class AgreementBudget(models.Model):
    """An amount in the agreement; a row without an activity is the programme's own line."""

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="budgets", verbose_name="perjanjian"
    )
    programme = models.CharField("program", max_length=200)
    activity = models.CharField("kegiatan", max_length=300, blank=True)
    amount = rupiah_field("jumlah", null=True, blank=True)

    class Meta:
        verbose_name = "anggaran perjanjian"
        ordering = ["agreement", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "programme", "activity"],
                name="agreementbudget_unique",
                violation_error_message="Program dan kegiatan ini sudah ada dalam perjanjian yang sama.",
            )
        ]

    def __str__(self) -> str:
        return self.activity or self.programme


class AgreementEvent(models.Model):
    """A step in an agreement's life, or a signed one changed after all: when, by whom, why, which cells (old, new)."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="events", verbose_name="perjanjian")
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    reason = models.TextField("alasan")
    changes = models.JSONField("perubahan", default=list, help_text="[{tabel, kunci, kolom, lama, baru}]")

    class Meta:
        verbose_name = "riwayat perjanjian"
        ordering = ["agreement", "at", "pk"]

    def __str__(self) -> str:
        return f"{self.agreement}: {self.reason[:60]}"
