"""Indonesian mobile numbers, as people write them and as they are kept: +6281234567890."""

from __future__ import annotations

import re
from urllib.parse import quote

from django.core.exceptions import ValidationError

MOBILE = re.compile(r"\+628[0-9]{7,11}")
_SEPARATORS = re.compile(r"[\s().-]+")
HOW_TO_WRITE = "Tulis nomor seluler, misalnya 0812-3456-7890 atau +62 812 3456 7890."


def read_mobile(text: str) -> str:
    """ "0812-3456-7890" → "+6281234567890"; "" stays. Raises ValidationError with a sentence."""
    digits = _SEPARATORS.sub("", text)
    if not digits:
        return ""
    number = re.sub(r"^(0|\+?62)", "+62", digits)
    is_mobile(number)
    return number


def is_mobile(number: str) -> None:
    """The validator of a kept number."""
    if not MOBILE.fullmatch(number):
        raise ValidationError(HOW_TO_WRITE)


def show_mobile(number: str) -> str:
    """ "+62 812-3456-7890"; "" stays."""
    if not number:
        return ""
    country, rest = number[:3], number[3:]
    return f"{country} {'-'.join(part for part in (rest[:3], rest[3:7], rest[7:]) if part)}"


def whatsapp(phone: str, text: str) -> str:
    """A wa.me link with the text ready; without a number the sender chooses to whom."""
    return f"https://wa.me/{phone.removeprefix('+')}?text={quote(text)}"
