"""Sections as an office wants them in one year, because the ministry's guideline changes."""

from __future__ import annotations

from django.db import models

from divisions.models import Office


class SectionChoice(models.Model):
    """What is other than usual about one section: its title, its place among its neighbours, whether it is printed.

    With `parent` it is a section of the office's own below a chapter, which holds prose only.
    """

    office = models.ForeignKey(Office, models.CASCADE, related_name="section_choices", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    section = models.CharField("bagian", max_length=80)
    title = models.CharField("judul", max_length=200, blank=True)
    """Empty keeps the usual one."""
    position = models.PositiveSmallIntegerField("urutan", null=True, blank=True)
    """Among its neighbours, from 1; empty keeps the usual one."""
    hidden = models.BooleanField("tidak dicetak", default=False)
    parent = models.CharField("bab", max_length=80, blank=True)

    class Meta:
        verbose_name = "susunan bagian"
        ordering = ["office", "year", "section"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "section"],
                name="sectionchoice_unique",
                violation_error_message="Susunan bagian ini untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.section} {self.year}"
