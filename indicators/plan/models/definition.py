"""What is measured: objectives, indicators, the components of their formulas, and who owes which."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from divisions.models import CentralUnit, Division, Office, WorkUnit
from lkjip.validity import InForce, figure_field, years_in_order

CODE = RegexValidator(
    r"^\w[\w .()-]*\Z", "Kode hanya boleh berisi huruf, angka, spasi, titik, tanda hubung, dan kurung."
)
"""Codes stand in addresses and in the paths of figures (ikk/PAS-2.1/capaian), so they hold no slash."""

SYMBOL = RegexValidator(
    r"^[A-Z][0-9]?\Z", "Simbol ditulis satu huruf besar, boleh diikuti satu angka: A, B, atau C1."
)


class Objective(InForce):
    """A sasaran kegiatan: one division answers for it, one central unit receives its promise."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="objectives", verbose_name="kantor")
    code = models.CharField("kode", max_length=40, validators=[CODE])
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

    def in_force_in(self, year: int) -> bool:
        """In force, as its division and its central unit are: what a reorganisation dissolves ends with them."""
        return self.covers(year) and self.division.covers(year) and self.central_unit.covers(year)


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
    code = models.CharField("kode", max_length=40, validators=[CODE])
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
    evidence_required = models.BooleanField("data dukung wajib", default=False)

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

    def in_force_in(self, year: int) -> bool:
        """Asked for in a year: the indicator and its objective are both in force."""
        return self.covers(year) and self.objective.in_force_in(year)


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
    symbol = models.CharField("simbol", max_length=5, validators=[SYMBOL])
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

    def units_in(self, year: int) -> list[WorkUnit]:
        """The satker that owe it in a year; one that ended, or has not begun, owes nothing."""
        return [source.work_unit for source in self.sources.all() if source.work_unit.covers(year)]


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
