"""Taking in the scan of a signed agreement: small enough, really what it claims to be, kept under a generated name."""

from __future__ import annotations

import hashlib
from pathlib import PurePath
from typing import Any

import pikepdf

from divisions.models import Membership

from .models import Agreement, AgreementEvent, SignedCopy

LARGEST = 10 * 1024 * 1024
KINDS = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
PNG_START, PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
JPEG_START, JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"


class UploadError(ValueError):
    """A file that is not taken; the message says why and what to do."""


def check_upload(file: Any) -> str:
    """The content type of an uploaded PDF, JPG or PNG. Raises UploadError."""
    if file.size > LARGEST:
        raise UploadError(
            f"Berkas ini {_megabytes(file.size)} MB, batasnya {_megabytes(LARGEST)} MB. Pindai dengan mutu lebih "
            "rendah atau bagi menjadi dua."
        )
    suffix = PurePath(file.name).suffix.lower()
    if suffix not in KINDS:
        raise UploadError("Unggah pindaian sebagai PDF, JPG, atau PNG.")
    file.seek(0)
    sound = _CHECKS[KINDS[suffix]](file)
    file.seek(0)
    if not sound:
        raise UploadError(
            f"Isi {PurePath(file.name).name[:60]} bukan {suffix.lstrip('.').upper()} yang utuh. Pindai ulang lalu "
            "unggah lagi."
        )
    return KINDS[suffix]


def _megabytes(size: int) -> int:
    return -(-size // (1024 * 1024))


def _is_pdf(file: Any) -> bool:
    """Opens without a password and has at least one page."""
    if not file.read(1024).lstrip().startswith(b"%PDF-"):
        return False
    file.seek(0)
    try:
        with pikepdf.open(file) as document:
            return len(document.pages) > 0
    except pikepdf.PasswordError:
        raise UploadError("PDF ini terkunci kata sandi. Simpan ulang tanpa kata sandi.") from None
    except pikepdf.PdfError:
        return False


def _is_png(file: Any) -> bool:
    content = file.read()
    return content.startswith(PNG_START) and content.endswith(PNG_END)


def _is_jpeg(file: Any) -> bool:
    """Scanners may pad the end with a few zero bytes."""
    content = file.read()
    return content.startswith(JPEG_START) and content.rstrip(b"\x00").endswith(JPEG_END)


_CHECKS = {"application/pdf": _is_pdf, "image/jpeg": _is_jpeg, "image/png": _is_png}


def add_copy(member: Membership, agreement: Agreement, file: Any) -> SignedCopy:
    """Keeps one scan of a signed agreement. Raises UploadError."""
    if not agreement.is_signed:
        raise UploadError(
            "Perjanjian ini belum ditandatangani di sini. Tandai dahulu, lalu unggah salinannya."
        )
    kind = check_upload(file)
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    copy = SignedCopy.objects.create(
        agreement=agreement,
        file=file,
        name=PurePath(file.name).name[:200],
        kind=kind,
        size=file.size,
        sha256=digest,
        by=member.user,
    )
    AgreementEvent.objects.create(
        agreement=agreement, by=member.user, reason=f"Salinan {copy.name} diunggah."
    )
    return copy
