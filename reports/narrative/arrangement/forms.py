"""What is said of a section: its title, whether it is printed, and of an own one where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from lkjip.forms import LookMixin
from reports.narrative.photos.forms import printable

from .outline import Outline, Spot

LONGEST = 200
UNTITLED = "Tulis judul bagian ini."


class LineField(forms.CharField):
    """One line that the report's letters can print."""

    def clean(self, value: Any) -> str:
        return printable(" ".join(str(super().clean(value)).split()))


class TitleField(LineField):
    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=LONGEST, error_messages={"required": UNTITLED}, **options)


class SectionForm(LookMixin, forms.Form):
    title = TitleField(label="Judul", required=False)
    parent = forms.ChoiceField(label="Di dalam")
    hidden = forms.BooleanField(label="Tidak dicetak", required=False)

    def __init__(self, spot: Spot, outline: Outline, data: Any = None) -> None:
        wish = spot.wish
        super().__init__(data, initial={"title": spot.title, "hidden": wish.hidden, "parent": wish.parent})
        self.use_required_attribute = False
        if spot.own:
            self.fields["title"].required = True
            place = self.fields["parent"]
            assert isinstance(place, forms.ChoiceField)
            place.choices = list(_places(outline, spot))
        else:
            self.fields["title"].help_text = f"Kosongkan untuk judul yang biasa: {spot.usual}."
            del self.fields["parent"]


class OwnSectionForm(LookMixin, forms.Form):
    new_title = TitleField(label="Judul bagian baru")

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.use_required_attribute = False


def _places(outline: Outline, spot: Spot) -> Iterable[tuple[str, str]]:
    """Where an own section may stand: not in itself. A place that is no longer there stays chosen until another is."""
    own = {one.key for one in spot.whole()}
    spots = [one for one in outline.whole() if one.holds and one.key not in own]
    if spot.wish.parent not in {one.key for one in spots}:
        yield spot.wish.parent, "(tidak ada lagi)"
    for one in spots:
        yield one.key, f"{'– ' * (one.depth - 1)}{one.number} {one.title}".strip()
