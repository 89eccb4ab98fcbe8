"""What was planned: strategic plan, objectives, indicators, their formulas and mid-term targets."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from divisions.models import CentralUnit, Division, Office, WorkUnit
from lkjip.validity import InForce, figure_field, years_in_order


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


class Objective(InForce):
    """A sasaran kegiatan: one division answers for it, one central unit receives its promise."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="objectives", verbose_name="kantor")
    code = models.CharField("kode", max_length=40)
    division = models.ForeignKey(Division, models.PROTECT, related_name="objectives", verbose_name="divisi")
    central_unit = models.ForeignKey(
        CentralUnit, models.PROTECT, related_name="objectives", verbose_name="unit utama"
    )
    number = models.PositiveSmallIntegerField("nomor")
    name = models.TextField("nama")

    class Meta:
        verbose_name = "sasaran"
        ordering = ["office", "division__order", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "code"],
                name="objective_unique",
                violation_error_message="Kode sasaran ini sudah ada di kantor ini.",
            ),
            years_in_order("objective"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class Indicator(InForce):
    """An IKK. `formula` is an expression over component symbols; `places` rounds the shown realisation."""

    class Polarity(models.TextChoices):
        MAXIMISE = "maks", "makin besar makin baik"
        MINIMISE = "min", "makin kecil makin baik"
        EXACT = "tepat", "tepat pada target"

    class Frequency(models.TextChoices):
        MONTHLY = "bulanan", "bulanan"
        QUARTERLY = "triwulanan", "triwulanan"
        HALF_YEARLY = "semesteran", "semesteran"
        YEARLY = "tahunan", "tahunan"

    office = models.ForeignKey(Office, models.CASCADE, related_name="indicators", verbose_name="kantor")
    code = models.CharField("kode", max_length=40)
    objective = models.ForeignKey(
        Objective, models.PROTECT, related_name="indicators", verbose_name="sasaran"
    )
    number = models.PositiveSmallIntegerField("nomor")
    name = models.TextField("nama")
    unit = models.CharField("satuan", max_length=60)
    polarity = models.CharField("polaritas", max_length=10, choices=Polarity.choices)
    formula = models.CharField("rumus", max_length=500)
    places = models.PositiveSmallIntegerField("desimal")
    minimum = figure_field("minimum", null=True, blank=True)
    maximum = figure_field("maksimum", null=True, blank=True)
    definition = models.TextField("definisi", blank=True)
    data_source = models.CharField("sumber data", max_length=300, blank=True)
    frequency = models.CharField("frekuensi", max_length=20, choices=Frequency.choices, blank=True)
    responsible = models.CharField("penanggung jawab", max_length=200, blank=True)

    class Meta:
        verbose_name = "indikator"
        ordering = ["office", "objective__division__order", "objective__number", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "code"],
                name="indicator_unique",
                violation_error_message="Kode indikator ini sudah ada di kantor ini.",
            ),
            models.CheckConstraint(
                condition=Q(places__lte=6),
                name="indicator_places",
                violation_error_message="Desimal paling banyak 6.",
            ),
            models.CheckConstraint(
                condition=Q(minimum__isnull=True) | Q(maximum__isnull=True) | Q(maximum__gte=F("minimum")),
                name="indicator_range_in_order",
                violation_error_message="Maksimum tidak boleh di bawah minimum.",
            ),
            years_in_order("indicator"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class IndicatorLink(models.Model):
    """Which indicator continues which across a reorganisation, and whether the two may be compared."""

    class Relation(models.TextChoices):
        CONTINUED = "lanjut", "berlanjut, dapat dibandingkan"
        CHANGED = "berubah", "berubah, tidak dapat dibandingkan"

    old = models.ForeignKey(Indicator, models.CASCADE, related_name="successors", verbose_name="lama")
    new = models.ForeignKey(Indicator, models.CASCADE, related_name="predecessors", verbose_name="baru")
    relation = models.CharField("hubungan", max_length=10, choices=Relation.choices)

    class Meta:
        verbose_name = "padanan indikator"
        constraints = [
            models.UniqueConstraint(
                fields=["old", "new"],
                name="indicatorlink_unique",
                violation_error_message="Padanan kedua indikator ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=~Q(old=F("new")),
                name="indicatorlink_two_indicators",
                violation_error_message="Indikator tidak dapat dipadankan dengan dirinya sendiri.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old.code} → {self.new.code}"


class Component(models.Model):
    """One input of a formula: how its months add up, then how the satker come together."""

    class Method(models.TextChoices):
        SUM = "jumlah", "jumlah"
        LAST = "terakhir", "nilai terakhir"
        MEAN = "rerata", "rerata"

    class Across(models.TextChoices):
        SUM = "jumlah", "jumlah"
        MEAN = "rerata", "rerata"

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="components", verbose_name="indikator"
    )
    symbol = models.CharField("simbol", max_length=5)
    order = models.PositiveSmallIntegerField("urutan")
    name = models.CharField("nama", max_length=300)
    accumulation = models.CharField("akumulasi", max_length=10, choices=Method.choices)
    across = models.CharField("antar satker", max_length=10, choices=Across.choices, blank=True)
    unit = models.CharField("satuan", max_length=60, blank=True)

    class Meta:
        verbose_name = "komponen"
        ordering = ["indicator", "order", "symbol"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "symbol"],
                name="component_unique",
                violation_error_message="Simbol komponen ini sudah ada pada indikator yang sama.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.symbol} {self.name}"


class ComponentWorkUnit(models.Model):
    """A satker owes this component; without any such row the division types one figure for the office."""

    component = models.ForeignKey(Component, models.CASCADE, related_name="sources", verbose_name="komponen")
    work_unit = models.ForeignKey(WorkUnit, models.PROTECT, related_name="owes", verbose_name="satker")

    class Meta:
        verbose_name = "isian satker"
        ordering = ["component", "work_unit__code"]
        constraints = [
            models.UniqueConstraint(
                fields=["component", "work_unit"],
                name="componentworkunit_unique",
                violation_error_message="Satker ini sudah tercatat pada komponen yang sama.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.component} · {self.work_unit}"


class MidTermTarget(models.Model):
    """The Renstra's target of one indicator for one year; a differing unit is a finding."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="mid_term_targets", verbose_name="indikator"
    )
    year = models.PositiveSmallIntegerField("tahun")
    value = figure_field("nilai")
    unit = models.CharField("satuan", max_length=60, blank=True)

    objects: ClassVar = models.Manager()

    class Meta:
        verbose_name = "target Renstra"
        ordering = ["indicator", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "year"],
                name="midtermtarget_unique",
                violation_error_message="Target Renstra untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.year}"
