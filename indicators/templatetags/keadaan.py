"""States, categories and targets as chips: glyph and word first, colour last."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from indicators.achievement.rating import Band

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


def _icon(name: str) -> SafeString:
    return format_html(
        '<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><use href="#i-{}"/></svg>', name
    )


@register.filter
def kata_keadaan(state: str) -> str:
    return STATES[state][2]


@register.filter
def kelas_keadaan(state: str) -> str:
    return STATES[state][0]


@register.filter
def glif_keadaan(state: str) -> SafeString:
    """The glyph alone; an unfilled month is an empty dashed box, drawn by its cell."""
    return SafeString("") if state == "belum_diisi" else _icon(STATES[state][1])


@register.simple_tag
def keping_keadaan(state: str) -> SafeString:
    css, icon, word = STATES[state]
    return format_html('<span class="chip {}">{}<span>{}</span></span>', css, _icon(icon), word)


@register.simple_tag
def keping_target(reached: bool | None) -> SafeString:
    if reached is None:
        return format_html('<span class="chip s-op">{}<span>Belum dapat dinilai</span></span>', _icon("box"))
    if reached:
        return format_html('<span class="chip s-hit">{}<span>Mencapai target</span></span>', _icon("check"))
    return format_html(
        '<span class="chip s-miss">{}<span>Belum mencapai target</span></span>', _icon("alert")
    )


@register.simple_tag
def keping_kategori(band: Band | None) -> SafeString:
    if band is None:
        return SafeString("")
    stair = STAIRS.get(band.tone, 1)
    return format_html('<span class="chip s-{}"><span>{}</span></span>', stair, band.label)
