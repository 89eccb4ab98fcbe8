"""The Renstra itself: its period, its vision, its items."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from divisions.models import Office


class StrategicPlan(models.Model):
    """A Renstra: `start` and `end` are its first and last year."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="plans", verbose_name="kantor")
    start = models.PositiveSmallIntegerField("mulai")
    end = models.PositiveSmallIntegerField("selesai")
    name = models.CharField("nama", max_length=300)
    vision = models.TextField("visi", blank=True)

    class Meta:
        verbose_name = "Renstra"
        ordering = ["office", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "start", "end"],
                name="plan_unique",
                violation_error_message="Renstra untuk periode ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(end__gte=F("start")),
                name="plan_years_in_order",
                violation_error_message="Tahun selesai Renstra tidak boleh mendahului tahun mulai.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlanItem(models.Model):
    class Group(models.TextChoices):
        MISSION = "misi", "misi"
        GOAL = "tujuan", "tujuan"
        STRATEGIC_OBJECTIVE = "sasaran_strategis", "sasaran strategis"
        VALUE = "tata_nilai", "tata nilai"

    plan = models.ForeignKey(StrategicPlan, models.CASCADE, related_name="items", verbose_name="Renstra")
    group = models.CharField("kelompok", max_length=20, choices=Group.choices)
    number = models.PositiveSmallIntegerField("nomor")
    text = models.TextField("uraian")

    class Meta:
        verbose_name = "butir Renstra"
        ordering = ["plan", "group", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "group", "number"],
                name="planitem_unique",
                violation_error_message="Butir Renstra dengan kelompok dan nomor ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_group_display()} {self.number}"
