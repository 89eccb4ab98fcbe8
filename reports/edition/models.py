"""The report as it was issued: what it said, the very bytes of its files, who froze it and when.

Nothing here is ever changed, and what is final is never deleted (`triggers.py`); corrections are errata, or a new
edition that points to the one it replaces.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from divisions.models import Office
from lkjip.periods import Period

from .order import PERIODS, span


class Edition(models.Model):
    class Kind(models.TextChoices):
        DRAFT = "draf", "draf"
        FINAL = "final", "final"

    office = models.ForeignKey(Office, models.PROTECT, related_name="editions", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    period = models.CharField("periode", max_length=3, choices=list(PERIODS.items()), default="Y")
    kind = models.CharField("jenis", max_length=5, choices=Kind.choices)
    number = models.PositiveSmallIntegerField("nomor")
    code = models.CharField("kode", max_length=20, unique=True)
    """Stands in the colophon and in the address of the public page."""
    at = models.DateTimeField("dibekukan pada")
    """The moment to which all data belong."""
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="editions", verbose_name="oleh"
    )
    by_name = models.CharField("nama", max_length=200)
    """As the person was called then."""
    note = models.TextField("catatan", blank=True)
    open_errors = models.PositiveIntegerField("galat reviu", default=0)
    reason = models.TextField("alasan", blank=True)
    """Why it was issued with errors that the review found."""
    replaces = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        verbose_name="menggantikan",
    )

    class Meta:
        verbose_name = "terbitan"
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "period", "kind", "number"],
                name="edition_unique",
                violation_error_message="Terbitan dengan nomor ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(kind="draf", number__gte=1, replaces__isnull=True)
                | Q(kind="final", number=1, replaces__isnull=True)
                | (Q(kind="final", number__gt=1, replaces__isnull=False) & ~Q(note="")),
                name="edition_says_what_it_replaces",
                violation_error_message="Terbitan final pengganti menyebut yang digantikan dan apa yang diperbaiki.",
            ),
            models.CheckConstraint(
                condition=Q(kind="draf") | Q(open_errors=0) | ~Q(reason=""),
                name="edition_errors_have_reason",
                violation_error_message="Terbitan final dengan galat reviu yang terbuka harus menyebut alasannya.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label}, {self.span}"

    @property
    def label(self) -> str:
        """ "Draf 2", "Final", "Final, perbaikan 1"."""
        if self.kind == self.Kind.DRAFT:
            return f"Draf {self.number}"
        return "Final" if self.number == 1 else f"Final, perbaikan {self.number - 1}"

    @property
    def span(self) -> str:
        """What it covers: "tahun 2023", "Triwulan II 2023"."""
        return span(self.year, Period(self.period))

    @property
    def is_final(self) -> bool:
        return self.kind == self.Kind.FINAL


class EditionContent(models.Model):
    """What the files say, for machines and for comparing. In a row of its own: lists do not read it."""

    edition = models.OneToOneField(Edition, models.CASCADE, related_name="content", verbose_name="terbitan")
    register: Any = models.JSONField("angka")
    """Path → [exact value as text or null, what is printed, state]."""
    names: Any = models.JSONField("nama")
    """First two parts of a path ("ikk/PAS-2.1") → the name of what it measures."""
    texts: Any = models.JSONField("naskah")
    """In the report's order: {slug, title, label, text} of every passage that people wrote."""
    settings: Any = models.JSONField("pengaturan", encoder=DjangoJSONEncoder)
    findings: Any = models.JSONField("temuan reviu", default=list)
    """Errors that were open then, as the review told them."""

    class Meta:
        verbose_name = "isi terbitan"

    def __str__(self) -> str:
        return f"Isi {self.edition}"


class EditionFile(models.Model):
    """One form of the report, byte for byte, under a name of our own below MEDIA_ROOT."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="files", verbose_name="terbitan")
    form = models.CharField("bentuk", max_length=4)
    name = models.CharField("nama berkas", max_length=100)
    stored = models.CharField("berkas", max_length=200, unique=True)
    size = models.PositiveBigIntegerField("ukuran")
    sha256 = models.CharField("SHA-256", max_length=64, db_index=True)

    class Meta:
        verbose_name = "berkas terbitan"
        ordering = ["edition", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "form"],
                name="editionfile_unique",
                violation_error_message="Terbitan ini sudah punya berkas dengan bentuk itu.",
            ),
            models.CheckConstraint(
                condition=Q(form__in=["pdf", "docx", "xlsx", "html"]), name="editionfile_known_form"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / self.stored


class Erratum(models.Model):
    """One correction of a final edition: where, what stands there, what it should say. The files stay as they are."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="errata", verbose_name="terbitan")
    number = models.PositiveSmallIntegerField("nomor")
    place = models.CharField("letak", max_length=200)
    wrong = models.TextField("tertulis")
    right = models.TextField("seharusnya")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("pada", auto_now_add=True)

    class Meta:
        verbose_name = "ralat"
        ordering = ["edition", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "number"],
                name="erratum_unique",
                violation_error_message="Ralat dengan nomor ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"Ralat {self.number} atas {self.edition}"


class PublicCheck(models.Model):
    """The office lets anybody check whether a file is one of this year's editions. No row: it does not."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="public_checks", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("sejak", auto_now_add=True)

    class Meta:
        verbose_name = "pemeriksaan publik"
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year"],
                name="publiccheck_unique",
                violation_error_message="Pemeriksaan publik tahun ini sudah dibuka.",
            )
        ]

    def __str__(self) -> str:
        return f"Pemeriksaan publik {self.office} {self.year}"
