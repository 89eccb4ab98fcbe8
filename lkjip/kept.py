"""A form that was sent after its session had ended is kept through the sign-in and offered once on the same page.

The script of the pages warns while one types; this holds without any script, for every form.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render

KEY = "kiriman"
MOST_BYTES = 300_000


class KeepingLoginRequiredMiddleware(LoginRequiredMiddleware):
    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        if request.method == "GET" and request.user.is_authenticated and (fields := _taken(request)):
            return render(request, "registration/kept.html", {"fields": fields})
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseRedirect:
        if _worth_keeping(request):
            request.session[KEY] = {"path": request.path, "fields": list(_fields(request))}
        return super().handle_no_permission(request, view_func)


def _worth_keeping(request: HttpRequest) -> bool:
    """What a person sent from a page: not a script's call, nothing huge, and never a password."""
    by_person = request.method == "POST" and "text/html" in request.headers.get("Accept", "")
    small = sum(len(name) + len(value) for name, value in _fields(request)) <= MOST_BYTES
    return by_person and small and not any("password" in name for name in request.POST)


def _fields(request: HttpRequest) -> list[tuple[str, str]]:
    """Names and values in the order sent; files cannot be kept."""
    return [
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]


def _taken(request: HttpRequest) -> list[tuple[str, str]]:
    """The kept form of this address, which is then kept no longer."""
    kept = request.session.get(KEY)
    if not kept or kept["path"] != request.path:
        return []
    del request.session[KEY]
    return [(name, value) for name, value in kept["fields"]]
