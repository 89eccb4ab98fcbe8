"""Regulations as data by year: weights, bands and thresholds that change without the code changing."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class RuleSetQuerySet(models.QuerySet["RuleSet"]):
    def for_year(self, kind: str, year: int, office_id: int | None = None) -> RuleSet:
        """The rule set of a kind in force; an office's own choice goes before the general one.

        Raises RuleSet.DoesNotExist with the kind and the year where none is known.
        """
        rule = (
            self.filter(Q(office__isnull=True) | Q(office=office_id), kind=kind, year_from__lte=year)
            .filter(Q(year_to__isnull=True) | Q(year_to__gte=year))
            .order_by(F("office").asc(nulls_last=True), "-year_from")
            .first()
        )
        if rule is None:
            raise RuleSet.DoesNotExist(f"Belum ada aturan {kind} untuk tahun {year}.")
        return rule


class RuleSet(models.Model):
    """One regulation's numbers: `kind` says what they govern, `regulation` where they come from."""

    kind = models.SlugField("jenis", max_length=40)
    code = models.CharField("kode", max_length=60)
    office = models.ForeignKey(
        "divisions.Office", models.CASCADE, null=True, blank=True, verbose_name="kantor"
    )
    year_from = models.PositiveSmallIntegerField("tahun mulai")
    year_to = models.PositiveSmallIntegerField("tahun selesai", null=True, blank=True)
    regulation = models.CharField("peraturan", max_length=300)
    data = models.JSONField("isi")

    objects: ClassVar = RuleSetQuerySet.as_manager()

    class Meta:
        verbose_name = "aturan"
        ordering = ["kind", "year_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "code", "year_from", "office"],
                name="ruleset_unique",
                violation_error_message="Aturan kantor dengan jenis, kode, dan tahun ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["kind", "code", "year_from"],
                condition=Q(office__isnull=True),
                name="ruleset_general_unique",
                violation_error_message="Aturan umum dengan jenis, kode, dan tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(year_to__isnull=True) | Q(year_to__gte=F("year_from")),
                name="ruleset_years_in_order",
                violation_error_message="Tahun selesai tidak boleh mendahului tahun mulai.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year_from}: {self.regulation}"
