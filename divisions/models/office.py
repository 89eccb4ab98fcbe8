"""The institution, its name over time, and its parts."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django.db import models

from lkjip.validity import InForce, years_in_order

from ..zones import CHOICES, zone_named


class Office(models.Model):
    """One institution (a Kanwil). Codes below it are unique within it, never across offices."""

    code = models.SlugField("kode", max_length=40, unique=True)
    name = models.CharField("nama", max_length=200)
    short_name = models.CharField("nama singkat", max_length=100, blank=True)
    agency = models.CharField("instansi", max_length=200)
    address = models.CharField("alamat", max_length=300, blank=True)
    city = models.CharField("kota", max_length=100)
    province = models.CharField("provinsi", max_length=100, blank=True)
    postcode = models.CharField("kode pos", max_length=10, blank=True)
    phone = models.CharField("telepon", max_length=60, blank=True)
    fax = models.CharField("faksimile", max_length=60, blank=True)
    email = models.CharField("surel", max_length=120, blank=True)
    website = models.CharField("situs", max_length=200, blank=True)
    head_title = models.CharField("jabatan pimpinan", max_length=200)
    timezone = models.CharField("zona waktu", max_length=40, blank=True, choices=CHOICES)
    is_sample = models.BooleanField("data contoh", default=False)

    class Meta:
        verbose_name = "kantor"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return self.short_name or self.name

    @property
    def zone(self) -> ZoneInfo:
        return zone_named(self.timezone)


class OfficeIdentity(models.Model):
    """The name that an office bore from a date on; a report uses the one at its period's end."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="identities", verbose_name="kantor")
    start = models.DateField("mulai")
    name = models.CharField("nama", max_length=200)
    short_name = models.CharField("nama singkat", max_length=100, blank=True)
    agency = models.CharField("instansi", max_length=200)
    address = models.CharField("alamat", max_length=300, blank=True)
    phone = models.CharField("telepon", max_length=60, blank=True)
    email = models.CharField("surel", max_length=120, blank=True)
    website = models.CharField("situs", max_length=200, blank=True)
    head_title = models.CharField("jabatan pimpinan", max_length=200)

    class Meta:
        verbose_name = "identitas"
        ordering = ["office", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "start"],
                name="identity_unique",
                violation_error_message="Identitas dengan tanggal mulai ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} sejak {self.start:%d-%m-%Y}"

    @property
    def label(self) -> str:
        return self.short_name or self.name


class OfficeSetting(models.Model):
    """How an office rounds and when its months fall due, from a year on (rounding is never mixed)."""

    class Rounding(models.TextChoices):
        HALF_UP = "half_up", "setengah ke atas"
        TRUNCATE = "truncate", "dipotong"

    class DayOff(models.TextChoices):
        """The values of `lkjip.periods.WorkingDayRule`."""

        NONE = "tetap", "tetap pada tanggalnya"
        NEXT = "berikutnya", "pindah ke hari kerja berikutnya"
        PREVIOUS = "sebelumnya", "pindah ke hari kerja sebelumnya"

    office = models.ForeignKey(Office, models.CASCADE, related_name="settings", verbose_name="kantor")
    year_from = models.PositiveSmallIntegerField("tahun mulai")
    rounding = models.CharField(
        "pembulatan", max_length=10, choices=Rounding.choices, default=Rounding.HALF_UP
    )
    achievement_places = models.PositiveSmallIntegerField("desimal capaian", default=2)
    from_displayed = models.BooleanField("capaian dari angka tertulis", default=True)
    labels_by_rank = models.BooleanField(
        "predikat di bawah target dinilai menurut peringkat",
        default=True,
        help_text="bila tidak, predikat di bawah target hanya dinyatakan tidak tercapai",
    )
    composite_cap = models.PositiveSmallIntegerField(
        "batas capaian dalam rata-rata",
        null=True,
        blank=True,
        default=120,
        help_text="persen; hanya dipakai saat beberapa indikator dirata-rata",
    )
    deadline_day = models.PositiveSmallIntegerField("tanggal tenggat bulan berikutnya", default=5)
    jump_percent = models.PositiveSmallIntegerField(
        "lonjakan yang ditanyakan",
        null=True,
        blank=True,
        default=100,
        help_text="persen dari bulan sebelumnya; kosong berarti tidak ditanyakan",
    )
    day_off = models.CharField(
        "tenggat pada hari libur", max_length=10, choices=DayOff.choices, default=DayOff.NONE
    )

    class Meta:
        verbose_name = "pengaturan kantor"
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year_from"],
                name="officesetting_unique",
                violation_error_message="Pengaturan untuk tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=models.Q(deadline_day__gte=1, deadline_day__lte=28),
                name="officesetting_deadline_day",
                violation_error_message="Tanggal tenggat harus antara 1 dan 28.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office} sejak {self.year_from}"


class Division(InForce):
    office = models.ForeignKey(Office, models.CASCADE, related_name="divisions", verbose_name="kantor")
    code = models.CharField("kode", max_length=40)
    order = models.PositiveSmallIntegerField("urutan")
    name = models.CharField("nama", max_length=200)
    short_name = models.CharField("nama singkat", max_length=100, blank=True)
    duties = models.TextField("tugas", blank=True)

    class Meta:
        verbose_name = "divisi"
        ordering = ["office", "order", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "code"],
                name="division_unique",
                violation_error_message="Kode divisi ini sudah ada di kantor ini.",
            ),
            years_in_order("division"),
        ]

    def __str__(self) -> str:
        return self.name


class CentralUnit(InForce):
    """A superior unit (unit utama, eselon I) with which the office signs an agreement each year."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="central_units", verbose_name="kantor")
    code = models.CharField("kode", max_length=40)
    order = models.PositiveSmallIntegerField("urutan", null=True, blank=True)
    name = models.CharField("nama", max_length=200)
    head_title = models.CharField("jabatan pimpinan", max_length=200)
    division = models.ForeignKey(
        Division, models.PROTECT, null=True, blank=True, related_name="central_units", verbose_name="divisi"
    )

    class Meta:
        verbose_name = "unit utama"
        ordering = ["office", "order", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "code"],
                name="centralunit_unique",
                violation_error_message="Kode unit utama ini sudah ada di kantor ini.",
            ),
            years_in_order("centralunit"),
        ]

    def __str__(self) -> str:
        return self.name


class WorkUnit(InForce):
    """A satker: a spending unit or technical unit (UPT). Its code is text; leading zeros matter."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="work_units", verbose_name="kantor")
    code = models.CharField("kode", max_length=40)
    name = models.CharField("nama", max_length=200)
    full_name = models.CharField("nama lengkap", max_length=300, blank=True)
    kind = models.CharField("jenis", max_length=40)
    central_unit = models.ForeignKey(
        CentralUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="work_units",
        verbose_name="unit utama",
    )

    class Meta:
        verbose_name = "satker"
        ordering = ["office", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "code"],
                name="workunit_unique",
                violation_error_message="Kode satker ini sudah ada di kantor ini.",
            ),
            years_in_order("workunit"),
        ]

    def __str__(self) -> str:
        return self.name


def identity_at(office: Office, day: dt.date) -> Office | OfficeIdentity:
    """The name in force on a day: the latest dated identity that has begun, else the office itself."""
    return office.identities.filter(start__lte=day).order_by("-start").first() or office
