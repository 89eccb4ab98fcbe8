"""Drawings and photos as HTML, with what a drawing shows in words."""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path

from reports.outline import nodes as n
from reports.outline.markup import View, escape, list_items, titled
from reports.outline.tables import note, scrolling

MISSING = '<p class="kecil">Berkas foto ini tidak ada lagi. Unggah ulang fotonya.</p>'
WIDE = re.compile(r'<svg\b[^>]* width="(?:[4-9]\d\d|\d{4})')
"""Drawings of 400 px and more would shrink their letters on a phone; they scroll there as wide tables do."""


def figure(node: n.Figure, view: View) -> str:
    drawing = titled(node.svg, node.alt or node.caption or "Gambar")
    if not view.paper and WIDE.search(node.svg):
        drawing = scrolling(drawing, f"Gambar: {node.caption or node.alt}", named=False)
    anchor = f' id="{escape(node.slug)}"' if node.slug else ""
    caption = f"<figcaption><b>{node.number}</b> {escape(node.caption)}</figcaption>" if node.caption else ""
    return f"<figure{anchor}>{drawing}{caption}{note(node.note, view)}{drawn(node, view)}</figure>"


def drawn(node: n.Figure, view: View) -> str:
    """The figures of a drawing, for those who want to follow one to its origin or cannot see it."""
    if view.paper or not node.drawn:
        return ""
    summary = f"<summary>Angka {node.number or 'gambar ini'}</summary>"
    return f'<details class="angka">{summary}<ul>{list_items(node.drawn, view)}</ul></details>'


def photo(node: n.Photo, view: View) -> str:
    source = view.photo_url(node) if view.photo_url else embedded(node)
    size = f'width="{node.width}" height="{node.height}"'
    picture = f'<img src="{escape(source)}" alt="{escape(node.alt)}" {size}>' if source else MISSING
    caption = f"<figcaption><b>{node.number}</b> {escape(node.caption)}</figcaption>"
    return f'<figure class="foto" id="{escape(node.slug)}">{picture}{caption}{note(node.note, view)}</figure>'


def embedded(node: n.Photo) -> str:
    """The picture inside the address; "" where its file is gone."""
    try:
        content = Path(node.path).read_bytes()
    except OSError:
        return ""
    return f"data:image/jpeg;base64,{b64encode(content).decode()}"
