"""Things in force from one year to another: divisions, work units, indicators. Field helpers beside them."""

from decimal import Decimal
from typing import Any, Self, overload

from django.db import models
from django.db.models import F, Q

from .numbers import bare


class InForceQuerySet(models.QuerySet[Any]):
    def in_force(self, year: int) -> Self:
        """Rows whose first and last year enclose `year`; an empty bound is open."""
        began = Q(valid_from__isnull=True) | Q(valid_from__lte=year)
        not_ended = Q(valid_to__isnull=True) | Q(valid_to__gte=year)
        return self.filter(began, not_ended)


class InForce(models.Model):
    """First and last year in force, both inclusive; empty = always (FORMAT: `mulai`, `selesai`)."""

    valid_from = models.PositiveSmallIntegerField("mulai", null=True, blank=True)
    valid_to = models.PositiveSmallIntegerField("selesai", null=True, blank=True)

    objects = InForceQuerySet.as_manager()

    class Meta:
        abstract = True

    def covers(self, year: int) -> bool:
        return (self.valid_from or 0) <= year <= (self.valid_to or 9999)


def years_in_order(label: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
        name=f"{label}_years_in_order",
        violation_error_message="Tahun selesai tidak boleh mendahului tahun mulai.",
    )


def month_in_range(label: str, field: str = "month") -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{field}__gte": 1, f"{field}__lte": 12}),
        name=f"{label}_month_in_range",
        violation_error_message="Bulan harus antara 1 dan 12.",
    )


def percentage_field(label: str, **options: Any) -> models.DecimalField:
    """A percentage as another system computed it, with all the decimals that it came with."""
    return figure_field(label, **options)


def figure_field(label: str, **options: Any) -> models.DecimalField:
    """A performance figure: up to 20 digits before and 10 after the decimal point, exact."""
    return models.DecimalField(label, max_digits=30, decimal_places=10, **options)


def rupiah_field(label: str, **options: Any) -> models.BigIntegerField:
    """Whole rupiah. Negative amounts exist (corrections) and are shown as what they are."""
    return models.BigIntegerField(label, **options)


@overload
def plain(value: Decimal) -> Decimal: ...
@overload
def plain(value: None) -> None: ...
def plain(value: Decimal | None) -> Decimal | None:
    """A stored figure without its trailing zeros: 3.7800000000 → 3.78, 100.0000 → 100."""
    return None if value is None else bare(value)
