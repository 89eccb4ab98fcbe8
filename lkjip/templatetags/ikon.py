"""Icons by name, from the sprite in `partials/icons.html`."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def ikon(name: str) -> SafeString:
    """Beside a word that says the same; screen readers skip it."""
    return format_html(
        '<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><use href="#i-{}"/></svg>', name
    )
