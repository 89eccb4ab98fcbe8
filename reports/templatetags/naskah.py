"""States of the report's words as chips, in the look of all states."""

from django import template
from django.utils.safestring import SafeString

from indicators.templatetags.keadaan import keping
from reports.narrative.desk.bench import STATES

register = template.Library()

LOOKS = {
    "kosong": ("s-op", "box"),
    "draf": ("s-dr", "pencil"),
    "siap": ("s-sb", "send"),
    "disetujui": ("s-ok", "check"),
}


@register.simple_tag
def keping_naskah(state: str) -> SafeString:
    return keping(*LOOKS[state], STATES[state])


@register.simple_tag
def keping_lubang(count: int) -> SafeString:
    """How many holes; nothing where there are none."""
    return keping("s-miss", "alert", f"{count} lubang") if count else SafeString("")
