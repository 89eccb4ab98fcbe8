"""Pictures in the text: standing in a line, or behind a page."""

from __future__ import annotations

from html import escape

from docx.oxml.parser import parse_xml

from .package import Package
from .pictures import Picture
from .xml import Element, clean, w

_SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_EMU = 36000
"""English Metric Units in a millimetre."""


def inline_drawing(picture: Picture, package: Package) -> Element:
    """A picture as a run; without a title it is decoration."""
    size, properties, graphic = _parts(picture, package)
    xml = f'<wp:inline {_SPACES} distT="0" distB="0" distL="0" distR="0">{size}{properties}{graphic}</wp:inline>'
    return w("r", w("drawing", parse_xml(xml)))


def background(picture: Picture, package: Package) -> Element:
    """A picture behind the text, at the upper left corner of the page."""
    size, properties, graphic = _parts(picture, package)
    xml = (
        f'<wp:anchor {_SPACES} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f"{size}<wp:wrapNone/>{properties}{graphic}</wp:anchor>"
    )
    return w("r", w("drawing", parse_xml(xml)))


def _parts(picture: Picture, package: Package) -> tuple[str, str, str]:
    number, relation = package.next_drawing(), package.picture(picture)
    wide, high = round(picture.width * _EMU), round(picture.height * _EMU)
    title = escape(clean(picture.title), quote=True)
    size = f'<wp:extent cx="{wide}" cy="{high}"/>'
    properties = f'<wp:docPr id="{number}" name="Gambar {number}" descr="{title}"/>'
    graphic = (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Gambar {number}" descr="{title}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )
    return size, properties, graphic
