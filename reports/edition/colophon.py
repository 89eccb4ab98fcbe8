"""What an edition says of itself: on the cover that it is a draft, and on a page of its own who froze it and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import segno
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from lkjip.periods import format_date, month_name
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .models import Edition

SIZE = 116
"""Of the code on paper, in pixels: about 3 cm."""


def marked(document: n.Document, facts: YearFacts, edition: Edition, public: bool) -> n.Document:
    """The report as this edition of it. The foreword stays the first page: it brings its own head."""
    foreword, *others = document.front
    return replace(
        document,
        cover=_cover(document.cover, edition) if document.cover else None,
        front=(foreword, colophon(facts, edition, public), *others),
    )


def _cover(cover: n.Cover, edition: Edition) -> n.Cover:
    """A final one needs no mark."""
    plain = edition.is_final and edition.number == 1
    return cover if plain else replace(cover, lines=(edition.label, *cover.lines))


def colophon(facts: YearFacts, edition: Edition, public: bool) -> n.Section:
    check = tuple(_public(edition)) if public else ()
    pairs = n.KeyValue(tuple(_pairs(facts, edition)))
    return n.Section(
        "kolofon",
        "Keterangan Terbitan",
        (pairs, n.Paragraph(KEPT), *check),
        unnumbered=True,
        listed=False,
    )


KEPT = (
    "Angka, naskah, dan berkas terbitan ini disimpan sebagaimana saat dibekukan. Perbaikan sesudahnya diterbitkan "
    "sebagai ralat atau sebagai terbitan baru."
)


def _pairs(facts: YearFacts, edition: Edition) -> Iterator[tuple[str, str]]:
    local = timezone.localtime(edition.at)
    yield "Terbitan", edition.label if edition.is_final else f"{edition.label} (belum disahkan)"
    yield "Dibekukan", f"{format_date(local.date())} pukul {local:%H.%M} oleh {edition.by_name}"
    if edition.replaces:
        yield "Menggantikan", f"{edition.replaces.label}. {edition.note}"
    yield "Data", f"Isian yang disetujui, Januari sampai {month_name(facts.month)} {facts.year}"
    yield "Kode", edition.code


def public_address(edition: Edition) -> str:
    return settings.SITE_URL + reverse("edition_check", kwargs={"code": edition.code})


def _public(edition: Edition) -> Iterator[n.Block]:
    address = public_address(edition)
    yield n.Paragraph(f"Keaslian berkas ini dapat diperiksa di {address}")
    yield n.Figure(qr_code(address), alt=f"Kode QR ke {address}")


def qr_code(address: str) -> str:
    code = segno.make(address, error="m", micro=False)
    drawing = code.svg_inline(omitsize=True, svgclass=None, lineclass=None)
    return drawing.replace("<svg ", f'<svg width="{SIZE}" height="{SIZE}" ', 1)
