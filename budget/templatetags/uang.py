"""Absorption, its colour and differences in templates."""

from __future__ import annotations

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from indicators.achievement.rating import Band
from lkjip import numbers

register = template.Library()

_STEPS = {"good": 5, "leaf": 4, "amber": 3, "clay": 2, "brick": 1}


@register.filter
def persen(value: Decimal | None) -> str:
    """ "98,57%"; "–" where there is none."""
    return numbers.format_percent(value)


@register.filter
def beda(value: Decimal | None) -> str:
    """A difference in points with its sign: "+1,20", "−0,35", "0,00"; "–" where there is none."""
    if value is None:
        return numbers.NOTHING
    return f"+{numbers.format_number(value, 2)}" if value > 0 else numbers.format_number(value, 2)


@register.simple_tag
def keping_pita(band: Band | None) -> SafeString:
    """A category: the word carries the meaning, the tone only helps."""
    if band is None:
        return SafeString("")
    return format_html(
        '<span class="chip s-{}"><span>{}</span></span>', _STEPS.get(band.tone, 1), band.label.capitalize()
    )
