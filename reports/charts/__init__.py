"""Charts as functions: plain values in, SVG text out. The same picture stands on screen and on paper.

Presentation attributes only (clean under `style-src 'self'`), decimal points whatever the locale, a <title> with the
figures in words first. `width` is the drawing's width in px, so that text keeps its size on a phone.
"""

from .absorption import Dot, absorption_strip
from .bars import Bar, objective_diagram, target_bar
from .cover import cover_art
from .orgchart import Box, org_chart
from .quarters import quarter_lines
from .renstra import PlanBar, renstra
from .sparkline import sparkline
from .spread import SpreadRow, spread
from .staff import StaffBar, gender_bar, staff_bars

__all__ = [
    "Bar",
    "Box",
    "Dot",
    "PlanBar",
    "SpreadRow",
    "StaffBar",
    "absorption_strip",
    "cover_art",
    "gender_bar",
    "objective_diagram",
    "org_chart",
    "quarter_lines",
    "renstra",
    "sparkline",
    "spread",
    "staff_bars",
    "target_bar",
]
