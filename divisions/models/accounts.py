"""Who may sign in, and as what. One user, one membership per office."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from ..phones import is_mobile
from .office import Division, Office, WorkUnit


class User(AbstractUser):
    """A person. `full_name` is what the office calls them; rights come from memberships only.

    `phone` is kept as "+628…": the number that a WhatsApp link needs.
    """

    full_name = models.CharField("nama lengkap", max_length=200, blank=True)
    phone = models.CharField("nomor WhatsApp", max_length=20, blank=True, validators=[is_mobile])

    class Meta:
        verbose_name = "pengguna"

    def __str__(self) -> str:
        return self.full_name or self.username


class Role(models.TextChoices):
    WORK_UNIT_OPERATOR = "operator_satker", "operator satker"
    DIVISION_OPERATOR = "operator_divisi", "operator divisi"
    VERIFIER = "verifikator", "verifikator"
    PLANNER = "perencana", "perencana"
    HEAD = "pimpinan", "pimpinan"
    REVIEWER = "reviu", "reviu"
    ADMIN = "admin", "admin"


class Membership(models.Model):
    """One role of one user in one office; division roles name a division, satker operators a satker."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships", verbose_name="pengguna")
    office = models.ForeignKey(Office, models.CASCADE, related_name="memberships", verbose_name="kantor")
    role = models.CharField("peran", max_length=20, choices=Role.choices)
    division = models.ForeignKey(
        Division, models.CASCADE, null=True, blank=True, related_name="memberships", verbose_name="divisi"
    )
    work_unit = models.ForeignKey(
        WorkUnit, models.CASCADE, null=True, blank=True, related_name="memberships", verbose_name="satker"
    )

    class Meta:
        verbose_name = "keanggotaan"
        ordering = ["office", "role", "user"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office"],
                name="membership_unique",
                violation_error_message="Pengguna ini sudah terdaftar di kantor ini.",
            ),
            models.CheckConstraint(
                condition=~Q(role="operator_divisi") | Q(division__isnull=False),
                name="membership_division_operator_has_division",
                violation_error_message="Operator divisi harus punya divisi.",
            ),
            models.CheckConstraint(
                condition=~Q(role="operator_satker") | Q(work_unit__isnull=False),
                name="membership_work_unit_operator_has_work_unit",
                violation_error_message="Operator satker harus punya satker.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} ({self.get_role_display()}, {self.office})"

    @property
    def place(self) -> Division | WorkUnit | None:
        """The division or satker of the role; None for the whole office."""
        return self.division or self.work_unit

    @property
    def what(self) -> str:
        """ "operator divisi, Divisi Pemasyarakatan"."""
        return ", ".join(map(str, filter(None, (self.get_role_display(), self.place))))


class MembershipEvent(models.Model):
    """What was done to somebody's access, and by whom; `by` is empty for the command line. Rows are only added."""

    class Kind(models.TextChoices):
        ADDED = "tambah", "diberi akses"
        CHANGED = "ubah", "diubah"
        REVOKED = "cabut", "dicabut aksesnya"
        LINK = "tautan", "diberi tautan sandi"

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="membership_events", verbose_name="kantor"
    )
    user = models.ForeignKey(User, models.CASCADE, related_name="membership_events", verbose_name="pengguna")
    kind = models.CharField("langkah", max_length=10, choices=Kind.choices)
    note = models.CharField("keterangan", max_length=400, blank=True)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name="oleh")
    at = models.DateTimeField("pada", auto_now_add=True)

    class Meta:
        verbose_name = "riwayat keanggotaan"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.user} {self.get_kind_display()}"
