"""Pictures to upload: drawn here, with whatever a camera or an attacker might put into them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image

CAPTION = "Penyerahan sertifikat di loket Pontianak"
SOURCE = "Humas Kantor Wilayah"
ALT = "Petugas menyerahkan sertifikat kepada pemohon."
TURNED, MAKER = 0x0112, 0x010F


def picture(
    width: int = 1200, height: int = 800, form: str = "JPEG", mode: str = "RGB", **options: Any
) -> bytes:
    stream = BytesIO()
    Image.new(mode, (width, height), "navy" if mode == "RGB" else 0).save(stream, form, **options)
    return stream.getvalue()


def from_a_phone() -> bytes:
    """Large, lying on its side, and telling who took it."""
    exif = Image.Exif()
    exif[TURNED], exif[MAKER] = 6, "Kamera Rahasia"
    return picture(4000, 3000, exif=exif)


def described(form: Any, name: str, content: bytes, **words: str) -> Any:
    """The passage's form with a picture and everything that is asked about it."""
    from webtest import Upload

    form["foto-baru-file"] = Upload(name, content)
    for field, text in {"caption": CAPTION, "source": SOURCE, "alt": ALT, **words}.items():
        form[f"foto-baru-{field}"] = text
    form.enctype = "multipart/form-data"
    form.action += "foto/"
    return form
