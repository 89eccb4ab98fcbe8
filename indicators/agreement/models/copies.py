"""The paper that was really signed, scanned."""

from __future__ import annotations

import uuid
from pathlib import PurePath

from django.conf import settings
from django.db import models

from .agreement import Agreement


def generated_name(_copy: models.Model, name: str) -> str:
    """A name that nobody chose; only the checked suffix stays."""
    return f"perjanjian/{uuid.uuid4().hex}{PurePath(name).suffix.lower()}"


class SignedCopy(models.Model):
    """One upload; a later one stands before it and removes nothing. `name` is what the person called it."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="copies", verbose_name="perjanjian")
    file = models.FileField("berkas", upload_to=generated_name, max_length=120)
    name = models.CharField("nama berkas", max_length=200)
    kind = models.CharField("jenis", max_length=40)
    size = models.PositiveBigIntegerField("ukuran")
    sha256 = models.CharField("SHA-256", max_length=64)
    at = models.DateTimeField("diunggah", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="oleh"
    )

    class Meta:
        verbose_name = "salinan bertanda tangan"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.name} ({self.agreement})"
