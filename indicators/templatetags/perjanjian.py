"""States of an agreement as chips."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from indicators.agreement.models import Agreement

from .keadaan import keping

register = template.Library()

State = Agreement.State
CHIPS = {
    State.DRAFT: ("s-dr", "pencil", "Draf"),
    State.READY: ("s-sb", "send", "Siap ditandatangani"),
    State.SIGNED: ("s-ok", "check", "Ditandatangani"),
    State.REPLACED: ("s-lk", "lock", "Diganti"),
}


@register.simple_tag
def keping_perjanjian(agreement: Agreement) -> SafeString:
    return keping(*CHIPS[agreement.state])


@register.filter
def tebal(text: str) -> SafeString:
    """Words between ** as bold, everything else escaped."""
    parts = text.split("**")
    bold = (format_html("<b>{}</b>" if at % 2 else "{}", part) for at, part in enumerate(parts))
    return SafeString("".join(bold))
