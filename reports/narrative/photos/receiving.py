"""Takes a picture in: looked at before it is opened, turned upright, made small, written anew without what it carried
along (place, device, profiles)."""

from __future__ import annotations

import hashlib
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageCms, ImageFile, ImageOps

from divisions.models import Office
from indicators.realisation.evidence.receiving import MEGABYTE, megabytes
from lkjip.numbers import format_number

MOST_MB = 10
MOST_PIXELS = 60_000_000
"""A few kilobytes can unfold to gigabytes; a phone's picture has 12 to 50 million."""
LEAST = 200
SIDE = 1600
"""The longer side afterwards: 160 mm of paper at 254 dots an inch."""
QUALITY = 82
ROOM = "foto"


class Unfit(ValueError):
    """Why a picture is not taken, as a sentence."""


@dataclass(frozen=True, slots=True)
class Received:
    """A picture that lies in its place."""

    stored: str
    sha256: str
    width: int
    height: int

    def discard(self) -> None:
        (Path(settings.MEDIA_ROOT) / self.stored).unlink(missing_ok=True)


def receive(office: Office, file: UploadedFile) -> Received:
    """Raises Unfit, and leaves nothing behind then."""
    if (file.size or 0) > MOST_MB * MEGABYTE:
        raise Unfit(
            f"Foto ini {megabytes(file.size or 0)}, batasnya {MOST_MB} MB. Perkecil dahulu dengan aplikasi foto, lalu "
            "unggah lagi."
        )
    picture = _opened(file)
    content = _written(picture)
    stored = f"{ROOM}/{office.code}/{uuid.uuid4().hex}.jpg"
    path = Path(settings.MEDIA_ROOT) / stored
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return Received(stored, hashlib.sha256(content).hexdigest(), *picture.size)


def _opened(file: UploadedFile) -> Image.Image:
    """Upright, in plain colours on white, no larger than the paper shows."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(file, formats=("JPEG", "PNG"))
        _mind_dimensions(*picture.size)
        picture.draft(None, (SIDE, SIDE))  # a JPEG is opened no larger than it will be
        with _whole_only():
            picture.load()
    except Unfit:
        raise
    except Image.DecompressionBombError as error:
        raise Unfit("Foto ini terlalu besar untuk dibuka. Perkecil dahulu, lalu unggah lagi.") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise Unfit(
            "Berkas ini bukan foto JPG atau PNG yang utuh. Simpan ulang sebagai JPG, lalu unggah lagi."
        ) from error
    upright = ImageOps.exif_transpose(picture) or picture
    plain = _plain(upright)
    plain.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    return plain


@contextmanager
def _whole_only() -> Iterator[None]:
    """WeasyPrint, once imported, lets Pillow fill the missing part of a picture with grey, in the whole process."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _mind_dimensions(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise Unfit(
            f"Foto ini {format_number(width)} × {format_number(height)} titik, terlalu besar untuk dibuka. Perkecil "
            "dahulu, lalu unggah lagi."
        )
    if max(width, height) < LEAST:
        raise Unfit(
            f"Foto ini {width} × {height} titik, terlalu kecil untuk dicetak. Pilih yang sisi panjangnya paling "
            f"sedikit {LEAST} titik."
        )


def _plain(picture: Image.Image) -> Image.Image:
    """Three colours of sRGB, transparency laid on white."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        ground = Image.new("RGB", layer.size, "white")
        ground.paste(layer, mask=layer.getchannel("A"))
        return ground
    return _in_srgb(picture).convert("RGB")


def _in_srgb(picture: Image.Image) -> Image.Image:
    """By its own profile where it has a sound one."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture
    return turned or picture


def _written(picture: Image.Image) -> bytes:
    """Without metadata: only what is named here is written."""
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=QUALITY, optimize=True, exif=b"", icc_profile=None)
    return stream.getvalue()
