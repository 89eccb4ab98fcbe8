"""What signing keeps, and the one door through which what is sealed may still be corrected."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from .agreement import Agreement


class AgreementSeal(models.Model):
    """What lies outside the agreement's own rows, as it was on the day of signing. Its presence closes all of it.

    From then on the database refuses every change of the agreement, its rows and the seal itself (`triggers.py`).
    """

    agreement = models.OneToOneField(
        Agreement, models.CASCADE, related_name="seal", verbose_name="perjanjian"
    )
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    parties = models.JSONField("pihak", help_text="{pertama|kedua: {jabatan, nama, nip, pangkat}, kantor: …}")
    wording = models.JSONField("naskah", help_text="{pernyataan, kesanggupan}: paragraf yang sudah terisi")
    definitions = models.JSONField("definisi", help_text="{kode IKK: {nama, satuan, polaritas, rumus, …}}")

    class Meta:
        verbose_name = "segel perjanjian"
        ordering = ["agreement"]

    def __str__(self) -> str:
        return f"Segel {self.agreement}"


class OpenedSeal(models.Model):
    """While such a row exists, sealed agreements can be changed: within one transaction, for a stated reason."""

    reason = models.TextField("alasan")

    class Meta:
        verbose_name = "segel terbuka"
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="openedseal_has_reason",
                violation_error_message="Membuka perjanjian yang sudah ditandatangani perlu alasan.",
            )
        ]

    def __str__(self) -> str:
        return self.reason
