"""Is this markup well-formed, and what does it say? For tests of everything that renders HTML or SVG."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta"}
DRAWN = {"line", "rect", "circle", "path"}


class _Nesting(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.anchors += [value for name, value in attributes if name == "id" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in VOID | DRAWN:
            self.faults.append(f"<{tag}/>")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")


def faults(html: str) -> list[str]:
    """Tags that do not close where they should, and anchors that stand twice."""
    nesting = _Nesting()
    nesting.feed(html)
    nesting.close()
    twice = sorted({anchor for anchor in nesting.anchors if nesting.anchors.count(anchor) > 1})
    return nesting.faults + nesting.open + twice


def dead_links(html: str) -> set[str]:
    """Links inside the page that lead nowhere."""
    nesting = _Nesting()
    nesting.feed(html)
    return set(re.findall(r'href="#([^"]+)"', html)) - set(nesting.anchors)


def words(html: str) -> str:
    """The text alone, spaces collapsed, drawings and styles left out."""
    bare = re.sub(r"<(style|svg)\b.*?</\1>", " ", html, flags=re.DOTALL)
    bare = re.sub(r"</?(?:a|b|i|em|strong)\b[^>]*>", "", bare)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", bare))).strip()


def captions(html: str) -> list[str]:
    """ "Tabel 3.9 Judul", in document order."""
    found = re.findall(r"<(?:caption|figcaption)>(.*?)</(?:caption|figcaption)>", html)
    return [unescape(re.sub(r"<[^>]+>", "", text)) for text in found]
