"""The pictures of a passage as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..desk.saving import Refused
from ..models import Photo
from .forms import NewPhoto, WordsOfPhoto, words_of
from .keeping import add
from .receiving import Unfit

NEW = "foto-baru"


@dataclass(frozen=True, slots=True)
class Shown:
    photo: Photo
    form: WordsOfPhoto
    first: bool


@dataclass
class PhotoPanel:
    page: Any
    """The passage's page, whose member and manuscript are meant."""
    data: Any = None
    new: NewPhoto = field(init=False)
    asked: int | None = None
    """The picture whose words were sent."""

    def __post_init__(self) -> None:
        self.new = NewPhoto(NEW, initial=self._kept(NEW))

    @property
    def shown(self) -> list[Shown]:
        return [Shown(photo, self.form_of(photo), place == 0) for place, photo in enumerate(self.page.photos)]

    def form_of(self, photo: Photo) -> WordsOfPhoto:
        """As typed where its own words were sent; else as stored, with what was typed meanwhile."""
        prefix = f"foto-{photo.pk}"
        if self.asked == photo.pk:
            return WordsOfPhoto(prefix, self.data)
        return WordsOfPhoto(prefix, initial=words_of(photo) | self._kept(prefix))

    def add(self, data: Any, files: Any) -> bool:
        self.new = NewPhoto(NEW, data, files)
        if not self.new.is_valid():
            return False
        words = dict(self.new.cleaned_data)
        try:
            add(self.page.member, self.page.manuscript, words.pop("file"), words)
        except Unfit as error:
            self.new.add_error("file", str(error))
            return False
        except Refused as refused:
            self.page.problems.append(str(refused))
            return False
        self.data = None
        self.new = NewPhoto(NEW)
        return True

    def _kept(self, prefix: str) -> dict[str, str]:
        """What stands typed in a form that was sent along with another's button."""
        if self.data is None:
            return {}
        names = ("caption", "source", "alt")
        return {name: self.data[f"{prefix}-{name}"] for name in names if f"{prefix}-{name}" in self.data}
