"""People's words for the yearly report, and the report's own date, place and signatory."""

from __future__ import annotations

from django.db import models

from divisions.models import Division, Office


class ReportInfo(models.Model):
    office = models.ForeignKey(Office, models.CASCADE, related_name="reports", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    date = models.DateField("tanggal", null=True, blank=True)
    place = models.CharField("tempat", max_length=100, blank=True)
    signatory = models.CharField("penanda tangan", max_length=200, blank=True)
    letter_number = models.CharField("nomor surat", max_length=100, blank=True)
    data_as_of = models.DateField("data per", null=True, blank=True)

    class Meta:
        verbose_name = "laporan"
        ordering = ["office", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year"],
                name="reportinfo_unique",
                violation_error_message="Laporan untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"LKjIP {self.office} {self.year}"


class DivisionText(models.Model):
    """A numbered paragraph of one division in one year."""

    year = models.PositiveSmallIntegerField("tahun")
    number = models.PositiveSmallIntegerField("nomor")
    text = models.TextField("uraian")

    class Meta:
        abstract = True
        ordering = ["year", "division__order", "number"]

    def __str__(self) -> str:
        return self.text[:60]


class StrategicIssue(DivisionText):
    division = models.ForeignKey(Division, models.CASCADE, related_name="issues", verbose_name="divisi")

    class Meta(DivisionText.Meta):
        verbose_name = "isu strategis"
        constraints = [
            models.UniqueConstraint(
                fields=["division", "year", "number"],
                name="strategicissue_unique",
                violation_error_message="Isu strategis dengan nomor ini sudah ada.",
            )
        ]


class Effort(DivisionText):
    division = models.ForeignKey(Division, models.CASCADE, related_name="efforts", verbose_name="divisi")

    class Meta(DivisionText.Meta):
        verbose_name = "upaya"
        constraints = [
            models.UniqueConstraint(
                fields=["division", "year", "number"],
                name="effort_unique",
                violation_error_message="Upaya dengan nomor ini sudah ada.",
            )
        ]


class SectionText(models.Model):
    """Prose of one report section in Markdown; `section` is a slug of docs/sections.md, which may hold any code of the
    office: "ikk-PAS-2.1"."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="section_texts", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    section = models.CharField("bagian", max_length=80)
    text = models.TextField("isi")
    basis = models.JSONField("angka dasar", default=dict, blank=True, editable=False)
    """Register path → display of the figures that a sentence in place of a generated one was written against."""

    class Meta:
        verbose_name = "narasi"
        ordering = ["office", "year", "section"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "section"],
                name="sectiontext_unique",
                violation_error_message="Narasi bagian ini untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.section} {self.year}"
