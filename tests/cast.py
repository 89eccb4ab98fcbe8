"""The cast: one person per role in the first office, each with a browser of their own.

`operator.open("entry", code="PAS-2.1", month=12)` is a page as that person sees it; forms are filled in and sent
through it, CSRF token included.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django_webtest import DjangoTestApp

from divisions.models import Membership, Office, Role, User

YEAR = 2023
RUTAN_SANGGAU = "406611"


class Person:
    """A user with a browser; addresses default to the first office and 2023."""

    def __init__(self, user: User, office: str = "kalbar") -> None:
        self.user, self.office = user, office
        self.browser = DjangoTestApp(extra_environ={"WEBTEST_USER": user.username})

    def open(self, page: str, *, status: int = 200, query: str = "", **place: Any) -> Any:
        return self.browser.get(address(page, **{"office": self.office, **place}) + query, status=status)


def address(page: str, **place: Any) -> str:
    """The page's address; in the first office and 2023 unless `place` says otherwise."""
    return reverse(page, kwargs={"office": "kalbar", "year": YEAR, **place})


def join(office: Office, username: str, role: Role, **place: Any) -> Person:
    """A new user with one role in the office."""
    user = User.objects.create(username=username, full_name=username.replace("_", " ").title())
    Membership.objects.create(user=user, office=office, role=role, **place)
    return Person(user, office.code)


@pytest.fixture
def stage(kalbar: Office, django_app: Any) -> Office:
    """The first office with WebTest's sign-in patched in; everybody of the cast stands on it."""
    return kalbar


@pytest.fixture
def operator(stage: Office) -> Person:
    return join(stage, "operator", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))


@pytest.fixture
def operator_satker(stage: Office) -> Person:
    """Rutan Sanggau: it owes a row of PAS-2.1."""
    return join(
        stage, "operator_satker", Role.WORK_UNIT_OPERATOR, work_unit=stage.work_units.get(code=RUTAN_SANGGAU)
    )


@pytest.fixture
def verifikator(stage: Office) -> Person:
    return join(stage, "verifikator", Role.VERIFIER, division=stage.divisions.get(code="PAS"))


@pytest.fixture
def perencana(stage: Office) -> Person:
    return join(stage, "perencana", Role.PLANNER)


@pytest.fixture
def pimpinan(stage: Office) -> Person:
    return join(stage, "pimpinan", Role.HEAD)


@pytest.fixture
def reviu(stage: Office) -> Person:
    return join(stage, "reviu", Role.REVIEWER)


@pytest.fixture
def admin(stage: Office) -> Person:
    return join(stage, "admin", Role.ADMIN)


@pytest.fixture
def orang_lain(stage: Office) -> Person:
    """An operator like `operator`, of another division."""
    return join(stage, "orang_lain", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="YAN"))


@pytest.fixture
def orang_luar(stage: Office) -> Person:
    """The planner of another office; knocks at the first office's doors."""
    other = Office.objects.create(
        code="tetangga",
        name="Kantor Tetangga",
        agency="Kementerian Tetangga",
        city="Kota Tetangga",
        head_title="Kepala Kantor Tetangga",
    )
    join(other, "orang_luar", Role.PLANNER)
    return Person(User.objects.get(username="orang_luar"), "kalbar")
