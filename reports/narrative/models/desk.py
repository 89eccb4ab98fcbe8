"""Writing together: who owes which passage until when, what was saved and decided, and who is writing now."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from divisions.models import Division, Office


class Passage(models.Model):
    """What one page of the desk holds: a section's prose, or all of an indicator's words; `section` is its slug.

    A row exists once somebody wrote, was named or was given a date. The words themselves stay where the report
    reads them (SectionText, Analysis); `fingerprint` is that of the words which `state` was said of, so that a
    change made elsewhere, by a loaded workbook or on the page of the year's words, makes a draft of them again.
    """

    class State(models.TextChoices):
        DRAFT = "draf", "draf"
        READY = "siap", "siap"
        APPROVED = "disetujui", "disetujui"

    office = models.ForeignKey(Office, models.CASCADE, related_name="passages", verbose_name="kantor")
    year = models.PositiveSmallIntegerField("tahun")
    section = models.CharField("bagian", max_length=80)
    division = models.ForeignKey(
        Division, models.CASCADE, null=True, blank=True, related_name="passages", verbose_name="divisi"
    )
    """Empty where the planner writes."""
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="passages",
        verbose_name="penulis",
    )
    due = models.DateField("tenggat", null=True, blank=True)
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name="terakhir menulis",
    )
    """Who saved last, and so does not approve."""
    state = models.CharField("keadaan", max_length=10, choices=State.choices, default=State.DRAFT)
    fingerprint = models.CharField("sidik isi", max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = "naskah"
        ordering = ["office", "year", "section"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "section"],
                name="passage_unique",
                violation_error_message="Naskah bagian ini untuk tahun ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.section} {self.year}"


class PassageStep(models.Model):
    """One save, with the words as they were saved, or one decision. Only ever added."""

    class Kind(models.TextChoices):
        SAVED = "simpan", "disimpan"
        ELSEWHERE = "luar", "diubah di luar halaman ini"
        RESTORED = "pulih", "dipulihkan"
        READY = "siap", "dinyatakan siap"
        APPROVED = "setuju", "disetujui"
        RETURNED = "kembali", "dikembalikan"
        PICTURED = "foto", "diubah fotonya"

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="steps", verbose_name="naskah")
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="passage_steps",
        verbose_name="oleh",
    )
    kind = models.CharField("langkah", max_length=10, choices=Kind.choices)
    reason = models.TextField("alasan", blank=True)
    texts = models.JSONField("isi", null=True, blank=True)
    """Field → words; empty for decisions."""

    class Meta:
        verbose_name = "langkah naskah"
        ordering = ["passage", "at", "pk"]

    def __str__(self) -> str:
        return f"{self.passage}: {self.get_kind_display()}"


class Writing(models.Model):
    """Somebody has a passage open to write; `seen` is renewed while the page stays open."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="writings", verbose_name="naskah")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="writings", verbose_name="penulis"
    )
    since = models.DateTimeField("sejak")
    seen = models.DateTimeField("terlihat")

    class Meta:
        verbose_name = "penulisan"
        ordering = ["since"]
        constraints = [models.UniqueConstraint(fields=["passage", "user"], name="writing_unique")]

    def __str__(self) -> str:
        return f"{self.user}: {self.passage}"
