from django.urls import path, register_converter

from . import views
from .build import RENDERERS


class FormConverter:
    """A form that can be rendered; any other address is unknown."""

    regex = "|".join(RENDERERS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(FormConverter, "bentuk")

urlpatterns = [
    path("perjanjian/semua.<bentuk:form>", views.letters, name="letters"),
    path("perjanjian/<path:unit>/<int:version>/baca/", views.read, name="letter_read"),
    path("perjanjian/<path:unit>/<int:version>/naskah.<bentuk:form>", views.letter, name="letter"),
]
