"""States, categories and targets as chips and cells: glyph and word first, colour last."""

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from indicators.achievement.ordinal import written
from indicators.achievement.rating import Band
from lkjip.templatetags.angka import bulan_singkat
from lkjip.templatetags.ikon import ikon

register = template.Library()

STATES = {
    "belum_jatuh_tempo": ("s-nd", "dot", "Belum jatuh tempo"),
    "tidak_wajib": ("s-nd", "dot", "Tidak diminta bulan ini"),
    "belum_diisi": ("s-op", "box", "Belum diisi"),
    "draf": ("s-dr", "pencil", "Draf"),
    "diajukan": ("s-sb", "send", "Diajukan"),
    "disetujui": ("s-ok", "check", "Disetujui"),
    "dikembalikan": ("s-rt", "return", "Dikembalikan"),
    "terkunci": ("s-lk", "lock", "Terkunci"),
}
STAIRS = {"good": 5, "leaf": 4, "amber": 3, "clay": 2, "brick": 1}


def keping(css: str, icon: str, word: str) -> SafeString:
    return format_html('<span class="chip {}">{}<span>{}</span></span>', css, ikon(icon), word)


@register.filter
def isian(value: Decimal | None, unit: str) -> str:
    """What was typed, without its unit: the label where the indicator's unit names a scale, else the number."""
    return written(value, unit)


@register.filter
def kata_keadaan(state: str) -> str:
    return STATES[state][2]


@register.simple_tag
def keping_keadaan(state: str) -> SafeString:
    return keping(*STATES[state])


@register.simple_tag
def contoh_keadaan(state: str, *, late: bool = False) -> SafeString:
    """A small square as in the grid, for legends and filters."""
    return format_html('<span class="contoh-sel {}">{}</span>', _square(state, late), _glyph(state))


@register.simple_tag
def sel_bulan(month: int, state: str, late: bool, address: str, more: str = "") -> SafeString:
    """One month in a grid, as a link; `more` is said to screen readers after the state."""
    said = f"{bulan_singkat(month)} {STATES[state][2]}{', terlambat' if late else ''}{more}"
    return format_html(
        '<a class="kotak {}" href="{}" tabindex="-1">{}<span class="visually-hidden">{}</span></a>',
        _square(state, late),
        address,
        _glyph(state),
        said,
    )


def _square(state: str, late: bool) -> str:
    return f"{STATES[state][0]} late" if late else STATES[state][0]


def _glyph(state: str) -> SafeString:
    """An unfilled month is an empty dashed box, drawn by its cell."""
    return SafeString("") if state == "belum_diisi" else ikon(STATES[state][1])


@register.simple_tag
def keping_target(reached: bool | None) -> SafeString:
    if reached is None:
        return keping("s-op", "box", "Belum dapat dinilai")
    return (
        keping("s-hit", "check", "Mencapai target")
        if reached
        else keping("s-miss", "alert", "Belum mencapai target")
    )


@register.simple_tag
def keping_kategori(band: Band | None) -> SafeString:
    """The category is ordinal: its glyph is a stair of five, drawn by the style."""
    if band is None:
        return SafeString("")
    return format_html(
        '<span class="chip tangga s-{}"><span>{}</span></span>', STAIRS.get(band.tone, 1), band.label
    )


@register.simple_tag
def keping_sementara(provisional: bool) -> SafeString:
    return keping("s-sb", "send", "Sementara") if provisional else SafeString("")


@register.simple_tag
def keping_terlambat(late: bool, word: str = "Terlambat") -> SafeString:
    return keping("s-late", "clock", word) if late else SafeString("")
