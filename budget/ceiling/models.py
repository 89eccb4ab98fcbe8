"""The money allotted: DIPA per satker, and pools (pos anggaran) with the indicators that they serve."""

from django.db import models
from django.db.models import Q

from divisions.models import CentralUnit, Office, WorkUnit
from indicators.plan.models import Indicator
from lkjip.validity import rupiah_field


class SpendingType(models.TextChoices):
    """Jenis belanja; "" stands for a satker's total."""

    STAFF = "51", "pegawai"
    GOODS = "52", "barang"
    CAPITAL = "53", "modal"
    SOCIAL = "57", "bantuan sosial"


class Allotment(models.Model):
    """DIPA ceiling and spending of one satker; without a spending type the row is the satker's total."""

    work_unit = models.ForeignKey(WorkUnit, models.PROTECT, related_name="allotments", verbose_name="satker")
    year = models.PositiveSmallIntegerField("tahun")
    spending_type = models.CharField("jenis belanja", max_length=2, choices=SpendingType.choices, blank=True)
    ceiling = rupiah_field("pagu")
    realised = rupiah_field("realisasi")
    as_of = models.DateField("per tanggal", null=True, blank=True)

    class Meta:
        verbose_name = "DIPA"
        ordering = ["year", "work_unit__code", "spending_type"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year", "spending_type"],
                name="allotment_unique",
                violation_error_message="DIPA satker ini untuk tahun dan jenis belanja ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(ceiling__gte=0),
                name="allotment_ceiling_not_negative",
                violation_error_message="Pagu tidak boleh kurang dari nol.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.work_unit.code} {self.year}"


class DipaRevision(models.Model):
    """One issue of a satker's DIPA: number 0 is the first document. The last one by a day is the ceiling then."""

    work_unit = models.ForeignKey(
        WorkUnit, models.PROTECT, related_name="dipa_revisions", verbose_name="satker"
    )
    year = models.PositiveSmallIntegerField("tahun")
    spending_type = models.CharField("jenis belanja", max_length=2, choices=SpendingType.choices, blank=True)
    number = models.PositiveSmallIntegerField("nomor revisi")
    date = models.DateField("tanggal")
    ceiling = rupiah_field("pagu")

    class Meta:
        verbose_name = "revisi DIPA"
        ordering = ["year", "work_unit__code", "spending_type", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["work_unit", "year", "spending_type", "number"],
                name="diparevision_unique",
                violation_error_message="Nomor revisi ini sudah ada untuk satker dan jenis belanja yang sama.",
            ),
            models.CheckConstraint(
                condition=Q(ceiling__gte=0),
                name="diparevision_ceiling_not_negative",
                violation_error_message="Pagu tidak boleh kurang dari nol.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.work_unit.code} {self.year} revisi {self.number}"


class Pool(models.Model):
    """A pool of money serving one or more indicators: add up pools, never indicator rows."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="pools", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    code = models.CharField("kode", max_length=40)
    central_unit = models.ForeignKey(
        CentralUnit, models.PROTECT, related_name="pools", verbose_name="unit utama"
    )
    name = models.CharField("nama", max_length=300)
    ceiling = rupiah_field("pagu")
    realised = rupiah_field("realisasi")
    indicators = models.ManyToManyField(
        Indicator, through="PoolIndicator", related_name="pools", verbose_name="indikator"
    )

    class Meta:
        verbose_name = "pos anggaran"
        ordering = ["office", "year", "central_unit__order", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "code"],
                name="pool_unique",
                violation_error_message="Kode pos anggaran ini sudah ada untuk tahun yang sama.",
            ),
            models.CheckConstraint(
                condition=Q(ceiling__gte=0),
                name="pool_ceiling_not_negative",
                violation_error_message="Pagu tidak boleh kurang dari nol.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class PoolIndicator(models.Model):
    pool = models.ForeignKey(Pool, models.CASCADE, verbose_name="pos anggaran")
    indicator = models.ForeignKey(Indicator, models.CASCADE, verbose_name="indikator")

    class Meta:
        verbose_name = "pos dan indikator"
        ordering = ["pool", "indicator"]
        constraints = [
            models.UniqueConstraint(
                fields=["pool", "indicator"],
                name="poolindicator_unique",
                violation_error_message="Indikator ini sudah tercatat pada pos yang sama.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pool.code} · {self.indicator.code}"
