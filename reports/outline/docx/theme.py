"""Fonts, colours and sizes, as on paper (static/report/report.css), in Word's units."""

from __future__ import annotations

from dataclasses import dataclass

TEXT, TITLES = "Source Sans 3", "Plus Jakarta Sans"
MATHS = "Cambria Math"

INK, INK_2, INK_3, NAVY, BRASS = "16233B", "45526B", "5A667E", "12305C", "8A6412"
LINE, SUNKEN = "C3CAD6", "EEF1F5"

TONES = {
    "good": ("DDF0EA", "0B6152"),
    "leaf": ("E8F1DA", "3F6B14"),
    "amber": ("FBF0D0", "7A5600"),
    "clay": ("FCE7D8", "9A3F06"),
    "brick": ("FBE3E5", "A01B2B"),
    "grey": (SUNKEN, INK_2),
    "muted": ("", INK_3),
}
"""Ground and letter of each tone."""

RULES = {
    "": NAVY,
    "good": "178A75",
    "leaf": "6B9A2F",
    "amber": "B98A2E",
    "clay": "D2691E",
    "brick": "C0303F",
    "grey": "76829A",
    "muted": "76829A",
}
"""The bar beside a statement of that tone."""


@dataclass(frozen=True, slots=True)
class Page:
    """Size and margins in millimetres: top, right, bottom, left."""

    width: float
    height: float
    margins: tuple[float, float, float, float]

    @property
    def text(self) -> float:
        """The width of a line."""
        return self.width - self.margins[1] - self.margins[3]


PAGES = {
    "portrait": Page(210, 297, (26, 20, 22, 30)),
    "landscape": Page(297, 210, (21, 16, 16, 16)),
    "letter": Page(210, 297, (24, 24, 22, 30)),
    "cover": Page(210, 297, (24, 20, 22, 30)),
}
