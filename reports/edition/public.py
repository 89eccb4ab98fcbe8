"""Is this file genuine? A page for everybody: without signing in, and without telling more than that.

It answers for the offices and years that opened it, with office, year, number and date of the edition, and with what
has corrected it since. A hash of another office's edition, of one that is not open and of no edition at all get the
same answer. Nothing is uploaded, nothing is written, and one address gets so many answers in a minute.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from divisions.models.office import identity_at

from .forms import CheckForm
from .models import Edition, PublicCheck

MOST_A_MINUTE = 30


@require_GET
@login_not_required
@never_cache
def check(request: HttpRequest, code: str = "") -> HttpResponse:
    """`?sidik=` is the hash; `code`, from the colophon, says of which edition."""
    if too_often(address_of(request)):
        answer = render(request, "edition/check_later.html", status=429)
        answer.headers["Retry-After"] = "60"
        return answer
    editions = opened().filter(code=code) if code else opened()
    asked = "sidik" in request.GET
    form = CheckForm(request.GET if asked else None)
    known = editions.first() if code else None
    context: dict[str, Any] = {"form": form, "code": code, "edition": known}
    if form.is_valid():
        context["answered"] = True
        context["edition"] = editions.filter(files__sha256=form.cleaned_data["sidik"]).first()
    if context["edition"]:
        context |= _told(context["edition"])
    lost = bool(code) and known is None
    answer = render(request, "edition/check.html", {**context, "lost": lost}, status=404 if lost else 200)
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def opened() -> QuerySet[Edition]:
    """Editions of offices and years that may be checked."""
    open_years = PublicCheck.objects.filter(office=OuterRef("office"), year=OuterRef("year"))
    return Edition.objects.filter(Exists(open_years)).select_related("office", "replaced_by")


def _told(edition: Edition) -> dict[str, Any]:
    """On the office's clock and under the name that the report bears."""
    office = identity_at(edition.office, dt.date(edition.year, 12, 31))
    date = timezone.localtime(edition.at, edition.office.zone).date()
    return {"by": office.name, "date": date, "errata": edition.errata.all()}


def too_often(address: str) -> bool:
    key = f"periksa:{address}:{timezone.now():%H%M}"
    cache.add(key, 0, 60)
    return cache.incr(key) > MOST_A_MINUTE


def address_of(request: HttpRequest) -> str:
    """Who asks; behind a proxy it is the last of whom it names, which nobody but the proxy can write."""
    named = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return named.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
