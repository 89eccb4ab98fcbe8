"""Answers of the small steps on an entry's page, which never lose what is typed there but not yet saved."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from .page import EntryPage


def entry_address(page: EntryPage, anchor: str = "", code: str = "") -> str:
    """`code`: of another indicator, in the same month."""
    office = page.member.office.code
    place = {"office": office, "year": page.year, "code": code or page.indicator.code, "month": page.month}
    return reverse("entry", kwargs=place) + (f"#{anchor}" if anchor else "")


def stay(
    request: HttpRequest, page: EntryPage, part: str, anchor: str, done: str = "", spent: Sequence[str] = ()
) -> HttpResponse:
    """htmx gets the part of the page; a browser the page as it stood, with everything typed still in it.

    `spent` names the fields whose text has been taken.
    """
    if done:
        page.forget()
    data = request.POST.copy()
    for name in spent if done else ():
        data.pop(name, None)
    page.read(data)
    page.keep(data)
    if request.headers.get("HX-Request"):
        return render(request, part, {"page": page, "done": done})
    if done:
        messages.success(request, done)
        if not page.typed_upon:
            return redirect(entry_address(page, anchor))
    return render(request, "realisation/entry.html", {"page": page})
