"""Sections as an office wants them in one year, because the ministry's guideline changes."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from divisions.models import Office

PARTICULARS = "keterangan"
"""In place of a section, on steps that tell of the report's date, place and signatory."""


class SectionChoice(models.Model):
    """What is other than usual about one section: its title, its place among its neighbours, whether it is printed.

    With `parent` it is a section of the office's own below another one, which holds prose and pictures only. `section`
    is a slug, or "ikk-*-4" for that part of every indicator.
    """

    office = models.ForeignKey(Office, models.CASCADE, related_name="section_choices", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    section = models.CharField("bagian", max_length=80)
    title = models.CharField("judul", max_length=200, blank=True)
    """Empty keeps the usual one."""
    position = models.PositiveSmallIntegerField("urutan", null=True, blank=True)
    """Among its neighbours, from 1; empty keeps the usual one."""
    hidden = models.BooleanField("tidak dicetak", default=False)
    parent = models.CharField("bagian induk", max_length=80, blank=True)

    class Meta:
        verbose_name = "susunan bagian"
        ordering = ["office", "year", "section"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "section"],
                name="sectionchoice_unique",
                violation_error_message="Susunan bagian ini untuk tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(parent="") | ~Q(title=""),
                name="own_section_has_title",
                violation_error_message="Bagian sendiri memerlukan judul.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.section} {self.year}"


class ArrangementStep(models.Model):
    """Who changed what in the order of the report or in its particulars (date, place, signatory), as a sentence. Only
    ever added."""

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="arrangement_steps", verbose_name="kantor"
    )
    year = models.PositiveSmallIntegerField("tahun")
    section = models.CharField("bagian", max_length=80, blank=True)
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="oleh",
    )
    told = models.TextField("perubahan")

    class Meta:
        verbose_name = "perubahan susunan"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.told
