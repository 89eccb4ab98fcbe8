"""The month as a whole: the tabs of its pages, and marks of who has filled what."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from divisions.access import can_keep_calendar, judges
from divisions.models import Membership
from indicators.realisation.chosen import mark
from indicators.realisation.models import Entry
from indicators.realisation.timeliness.duties import Mark
from indicators.realisation.timeliness.matrix import Cell
from lkjip.numbers import format_percent
from lkjip.templatetags.angka import bulan_singkat
from lkjip.templatetags.ikon import ikon

from .keadaan import keping

register = template.Library()

MARKS = {
    Mark.NOT_DUE: ("s-nd", "dot", "Belum jatuh tempo"),
    Mark.WAITING: ("s-op", "box", "Ditunggu"),
    Mark.FILLED: ("s-ok", "check", "Terisi tepat waktu"),
    Mark.LATE: ("s-ok late", "check", "Terisi terlambat"),
    Mark.MISSING: ("s-op late", "box", "Belum terisi, lewat tenggat"),
}
CHIPS = {
    **MARKS,
    Mark.LATE: ("s-late", "clock", "Terlambat"),
    Mark.MISSING: ("s-late", "box", "Belum terisi"),
}


@register.inclusion_tag("realisation/_tabs.html", takes_context=True)
def tab_realisasi(context: Any, here: str) -> dict[str, Any]:
    """The pages of the month that this member may open; `here` is the one shown."""
    member: Membership = context["member"]
    pages = [("Isian", "entry_list"), ("Ketepatan", "timeliness"), ("Kalender", "calendar")]
    if judges(member):
        pages.insert(1, ("Persetujuan", "approvals"))
    if can_keep_calendar(member):
        pages.append(("Pengingat", "reminders"))
    place = {"office": member.office.code, "year": context["year"]}
    return {"tabs": [(title, reverse(page, kwargs=place), page == here) for title, page in pages]}


@register.simple_tag
def sel_tanda(cell: Cell, address: str = "") -> SafeString:
    """One cell of the matrix: its glyph, or how many of how many where some are open."""
    css, icon, _word = MARKS[cell.mark]
    inside = format_html('<span class="hitung">{}/{}</span>', cell.done, cell.asked) if _partly(cell) else ""
    glyph = "" if icon == "box" else ikon(icon)
    said = format_html('<span class="visually-hidden">{} {}</span>', bulan_singkat(cell.month), cell.said)
    if not address:
        return format_html('<span class="kotak {}">{}{}{}</span>', css, glyph, inside, said)
    return format_html(
        '<a class="kotak {}" href="{}" tabindex="-1">{}{}{}</a>', css, address, glyph, inside, said
    )


def _partly(cell: Cell) -> bool:
    return cell.mark in {Mark.WAITING, Mark.MISSING} and cell.asked > 1


@register.simple_tag
def contoh_tanda(mark: str) -> SafeString:
    """A small square as in the matrix, for the legend."""
    css, icon, _word = MARKS[Mark(mark)]
    return format_html('<span class="contoh-sel {}">{}</span>', css, "" if icon == "box" else ikon(icon))


@register.simple_tag
def keping_tanda(mark: str) -> SafeString:
    return keping(*CHIPS[Mark(mark)])


@register.filter
def persen(value: Decimal | None) -> str:
    """ "97,78%"; "–" where there is none."""
    return format_percent(value)


@register.filter
def tanda_isian(entry: Entry) -> str:
    """An entry with the version that is seen, as a ticked box sends it."""
    return mark(entry)


@register.filter
def butir(known: Mapping[Any, Any], key: Any) -> Any:
    """known[key]; "" where there is none."""
    return known.get(key, "")
