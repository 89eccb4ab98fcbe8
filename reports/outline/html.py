"""The tree as HTML: one chapter for a page of the site, or the whole document for screen or paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from indicators.achievement.drawing import line_html
from reports.outline import nodes as n
from reports.outline.markup import (
    View,
    attribute,
    escape,
    figure_link,
    inline,
    list_items,
    plain,
    titled,
    traced,
)
from reports.outline.numbering import Entry, Numbered
from reports.outline.pictures import figure, photo
from reports.outline.tables import render_table

STATIC = Path(__file__).resolve().parents[2] / "static" / "report"
LAYOUT_CLASS = {"portrait": "", "landscape": "lanskap", "letter": "surat"}
PARAGRAPH_CLASS = {"normal": "", "lead": "pembuka", "small": "kecil", "center": "tengah"}
SVG_ADDRESS = re.compile(r'url\("([^")]+\.svg)"\)')

Mode = Literal["screen", "paper"]
FigureUrl = Callable[[str], str | None]
PhotoUrl = Callable[[n.Photo], str]


# --- what others call ---


def render_document(numbered: Numbered, mode: Mode = "screen", figure_url: FigureUrl | None = None) -> str:
    """The whole document as one HTML file; on screen with its styles inside, ready to be saved or sent."""
    view = View(numbered, lambda entry: f"#{entry.anchor}", mode == "paper", figure_url)
    document = numbered.document
    body = (
        cover(document.cover, document, view),
        part("depan", document.front, view),
        part("badan", document.chapters + document.annexes, view),
    )
    return (
        f'<!doctype html><html lang="{escape(document.language)}"><head>{metadata(document)}'
        f"{'' if view.paper else screen_style()}</head>"
        f'<body class="{"kertas" if view.paper else "layar laporan"}">{"".join(body)}</body></html>'
    )


def render_chapter(
    numbered: Numbered,
    slug: str,
    chapter_url: Callable[[str], str] | None = None,
    figure_url: FigureUrl | None = None,
    photo_url: PhotoUrl | None = None,
) -> str:
    """One top section, to be put inside `<div class="laporan">` on a page with report-screen.css.

    `chapter_url(slug)` is the address of another chapter's page; without it links stay on the page. Without
    `photo_url` pictures stand inside.
    KeyError when no top section has this slug.
    """

    def href(entry: Entry) -> str:
        page = chapter_url(entry.chapter) if chapter_url and entry.chapter != slug else ""
        return f"{page}#{entry.anchor}"

    return section(
        numbered.chapter(slug), View(numbered, href, figure_url=figure_url, photo_url=photo_url), 1
    )


@dataclass(frozen=True, slots=True)
class Navigation:
    """Where a chapter stands: all top sections, its own contents, and its neighbours."""

    chapters: tuple[Entry, ...]
    sections: tuple[Entry, ...]
    previous: Entry | None
    next: Entry | None


def navigation(numbered: Numbered, slug: str) -> Navigation:
    """Navigation of the chapter `slug`; KeyError when there is none."""
    numbered.chapter(slug)
    tops = [numbered.targets[section.slug] for section in numbered.chapters]
    place = [entry.anchor for entry in tops].index(slug)
    own = tuple(entry for entry in numbered.printed_contents if entry.chapter == slug and entry.depth > 1)
    before = tops[place - 1] if place else None
    return Navigation(tuple(tops), own, before, tops[place + 1] if place + 1 < len(tops) else None)


# --- the whole ---


def metadata(document: n.Document) -> str:
    described = {
        "author": document.author,
        "description": document.subject,
        "keywords": ", ".join(document.keywords),
        "viewport": "width=device-width, initial-scale=1",
    }
    tags = (f'<meta name="{name}" content="{escape(text)}">' for name, text in described.items() if text)
    title = " ".join(text for text in (document.title, document.subtitle) if text)
    return f'<meta charset="utf-8"><title>{escape(title)}</title>{"".join(tags)}'


def screen_style() -> str:
    """Both stylesheets in one element, their small images as data addresses."""
    css = (STATIC / "report-base.css").read_text() + (STATIC / "report-screen.css").read_text()
    css = re.sub(r"@import[^;]+;", "", css)

    def embedded(match: re.Match) -> str:
        return f'url("data:image/svg+xml,{quote((STATIC / match[1]).read_text())}")'

    return f"<style>{SVG_ADDRESS.sub(embedded, css)}</style>"


def part(name: str, sections: tuple[n.Section, ...], view: View) -> str:
    inner = "".join(section(top, view, 1) for top in sections)
    return f'<div class="{name}">{inner}</div>' if inner else ""


def cover(sheet: n.Cover | None, document: n.Document, view: View) -> str:
    if sheet is None:
        return ""
    emblem = f'<div class="lambang">{titled(sheet.emblem, "Lambang instansi")}</div>' if sheet.emblem else ""
    parts = (
        f'<div class="blok">{titled(sheet.svg, f"Gambar sampul {document.title}")}</div>',
        emblem,
        f'<p class="inst">{escape(sheet.ministry)} <span>{escape(sheet.office)}</span></p>',
        '<div class="garis"></div>',
        f'<p class="judul">{escape(document.title)}</p><p class="tahun">{escape(sheet.year)}</p>',
        f'<p class="ket">{"<br>".join(escape(line) for line in sheet.lines)}</p>' if sheet.lines else "",
    )
    return f'<section class="sampul">{"".join(parts)}</section>'


# --- sections ---


def section(node: n.Section, view: View, depth: int) -> str:
    inner = (blocks(node.above, view, depth), heading(node, view, depth), blocks(node.children, view, depth))
    return f"<section{section_class(node, depth)}>{''.join(inner)}</section>"


def section_class(node: n.Section, depth: int) -> str:
    names = (
        "bab" if depth == 1 else "",
        LAYOUT_CLASS[node.layout],
        "baru" if node.break_before == "page" else "",
        "utuh" if node.keep else "",
    )
    return attribute(" ".join(name for name in names if name))


def heading(node: n.Section, view: View, depth: int) -> str:
    """The heading with its number or label, and the line under it. Level follows depth and never skips."""
    level = min(depth, 6)
    kind = "kode" if node.label or depth == 1 else "no"
    number = f'<span class="{kind}">{escape(node.number)}</span> ' if node.number else ""
    lead = f'<p class="anak-judul">{inline(node.lead, view)}</p>' if node.lead else ""
    return f'<h{level} id="{escape(node.slug)}">{number}{escape(node.title)}</h{level}>{lead}'


def blocks(items: tuple, view: View, depth: int) -> str:
    return "".join(block(item, view, depth) for item in items)


@singledispatch
def block(node: Any, view: View, depth: int) -> str:
    """Markup of one block that stands in a section of this depth."""
    raise TypeError(f"{type(node).__name__} bukan blok dokumen")


@block.register
def _(node: n.Section, view: View, depth: int) -> str:
    return section(node, view, depth + 1)


# --- blocks ---


@block.register
def _(node: n.Paragraph, view: View, depth: int) -> str:
    return f"<p{attribute(PARAGRAPH_CLASS[node.style])}>{inline(node.text, view)}</p>"


@block.register
def _(node: n.Rich, view: View, depth: int) -> str:
    return f'<div class="prosa">{traced(node.html, view)}</div>'


@block.register
def _(node: n.BulletList, view: View, depth: int) -> str:
    return f"<ul>{list_items(node.items, view)}</ul>"


@block.register
def _(node: n.NumberedList, view: View, depth: int) -> str:
    return f"<ol{attribute('huruf' if node.style == 'a' else '')}>{list_items(node.items, view)}</ol>"


@block.register
def _(node: n.Table, view: View, depth: int) -> str:
    return render_table(node, view)


@block.register
def _(node: n.Figure, view: View, depth: int) -> str:
    return figure(node, view)


@block.register
def _(node: n.Photo, view: View, depth: int) -> str:
    return photo(node, view)


@block.register
def _(node: n.FormulaBlock, view: View, depth: int) -> str:
    lines = "".join(
        f'<p class="baris">{figure_link(line_html(line), node.source, view)}</p>' for line in node.lines
    )
    meanings = "".join(
        f'<tr><th scope="row"><i>{escape(symbol)}</i></th><td>{inline(meaning, view)}</td></tr>'
        for symbol, meaning in node.legend
    )
    legend = f'<table class="ketr"><tbody>{meanings}</tbody></table>' if meanings else ""
    return f'<div class="hitung">{lines}{legend}</div>'


@block.register
def _(node: n.KeyValue, view: View, depth: int) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(label)}</th><td>:</td><td>{inline(value, view)}</td></tr>'
        for label, value in node.pairs
    )
    return f'<table class="pihak"><tbody>{rows}</tbody></table>'


@block.register
def _(node: n.Headline, view: View, depth: int) -> str:
    items = "".join(headline_item(item, view) for item in node.items)
    title = ", ".join(f"{item.label} {plain(item.value)}" for item in node.items)
    aside = f'<div class="lebar">{titled(inline(node.aside, view), title)}</div>' if node.aside else ""
    return f'<div class="ringkas{" bergambar" if aside else ""}">{items}{aside}</div>'


def headline_item(item: n.HeadlineItem, view: View) -> str:
    value = f'<span class="b">{inline(item.value, view)}</span>'
    remark = f' <span class="k">{inline(item.note, view)}</span>' if item.note else ""
    return f'<p><span class="l">{escape(item.label)}</span> {value}{remark}</p>'


@block.register
def _(node: n.Callout, view: View, depth: int) -> str:
    title = f"<b>{escape(node.title)}</b> " if node.title else ""
    tone = f" t-{node.tone}" if node.tone else ""
    return f'<p class="sorot{tone}">{title}{inline(node.text, view)}</p>'


@block.register
def _(node: n.SideBySide, view: View, depth: int) -> str:
    main, aside = blocks(node.main, view, depth), blocks(node.aside, view, depth)
    return f'<div class="sisi"><div class="ki">{main}</div><div class="ka">{aside}</div></div>'


@block.register
def _(node: n.SignatureBlock, view: View, depth: int) -> str:
    """Rows of two cells, so that both names stand on one line whatever the length of the titles."""
    pair = (node.left, node.right)
    rows = (("atas", signature_head), ("nama", signature_name))
    markup = (
        f'<div class="{name}">{"".join(f"<div>{lines(who)}</div>" for who in pair)}</div>'
        for name, lines in rows
    )
    return f'<div class="ttd">{"".join(markup)}</div>'


def signature_head(who: n.Signature | None) -> str:
    lines = (who.place_date, who.capacity, who.title) if who else ()
    return "<br>".join(escape(line) for line in lines if line)


def signature_name(who: n.Signature | None) -> str:
    if who is None:
        return ""
    return f"<b>{escape(who.name)}</b>" + (f"<br>NIP {escape(who.nip)}" if who.nip else "")


@block.register
def _(node: n.Letterhead, view: View, depth: int) -> str:
    lines = f" <span>{'<br>'.join(escape(line) for line in node.lines)}</span>" if node.lines else ""
    return f'<div class="kop"><p><b>{escape(node.ministry)}<br>{escape(node.office)}</b>{lines}</p></div>'


@block.register
def _(node: n.PageBreak, view: View, depth: int) -> str:
    return '<div class="baru"></div>' if view.paper else ""


@block.register
def _(node: n.Listing, view: View, depth: int) -> str:
    numbered = view.numbered
    entries = {"contents": numbered.printed_contents, "tables": numbered.tables, "figures": numbered.figures}
    items = "".join(listing_item(entry, view) for entry in entries[node.kind])
    return f'<ol class="daftar">{items}</ol>'


def listing_item(entry: Entry, view: View) -> str:
    number = f"<b>{escape(entry.number)}</b> " if entry.number else ""
    front = ' class="romawi"' if entry.part == "front" else ""
    plain_entry = "" if entry.number else "polos "
    return (
        f'<li class="{plain_entry}d{entry.depth}"><a{front} href="{escape(view.href(entry))}">'
        f"{number}<span>{escape(entry.title)}</span></a></li>"
    )
