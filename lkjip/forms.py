"""Parts of forms that every room shares: Indonesian figures, years, and controls in the look of the site."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict

from .numbers import NumberError, format_number, parse_number
from .periods import MONTH_NAMES

FIRST_YEAR, LAST_YEAR = 1945, 2200


class FigureField(forms.CharField):
    """Indonesian figures. A text field on purpose: number inputs drop the comma silently."""

    widget = forms.TextInput(
        attrs={"class": "form-control num", "inputmode": "decimal", "autocomplete": "off"}
    )

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        text = super().to_python(value)
        if not text:
            return None
        try:
            return parse_number(text)
        except NumberError as error:
            raise forms.ValidationError(str(error)) from None

    def prepare_value(self, value: Any) -> Any:
        return format_number(value) if isinstance(value, Decimal) else value


class WholeField(forms.IntegerField):
    """A count or a year, typed as text: number inputs change when a wheel turns above them."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    default_error_messages = {"invalid": "Tulis bilangan bulat tanpa titik dan koma, misalnya 12."}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}


def year_field(label: str, **options: Any) -> WholeField:
    return WholeField(label=label, min_value=FIRST_YEAR, max_value=LAST_YEAR, **options)


class DayField(forms.DateField):
    """A date typed as 31-12-2025, or as it is printed: 31 Desember 2025.

    No date picker: they follow the browser's language, and m/d/y would pass unseen.
    """

    widget = forms.DateInput(format="%d-%m-%Y", attrs={"inputmode": "numeric", "autocomplete": "off"})
    default_error_messages = {
        "invalid": "Tanggal tidak dikenal. Tulis hari-bulan-tahun, misalnya 31-12-2025."
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=["%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"], **options)

    def to_python(self, value: Any) -> Any:
        day = super().to_python(_in_digits(value) if isinstance(value, str) else value)
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return day


def _in_digits(text: str) -> str:
    """ "3 Juli 2025" as 3-7-2025; any other text as it is."""
    words = text.lower().split()
    months = [name.lower() for name in MONTH_NAMES]
    if len(words) != 3 or words[1] not in months:
        return text
    return f"{words[0]}-{months.index(words[1]) + 1}-{words[2]}"


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form sent, if only nothing; None where the page is just opened."""
    return request.POST if request.method == "POST" else None


CLASSES = {
    forms.CheckboxInput: "form-check-input",
    forms.Select: "form-select",
    forms.Textarea: "form-control",
    forms.TextInput: "form-control",
    forms.DateInput: "form-control",
}


class LookMixin:
    """Gives every control of a form the site's class; mixed in before a Django form."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            name = next((name for kind, name in CLASSES.items() if isinstance(field.widget, kind)), "")
            field.widget.attrs.setdefault("class", name)
