"""What the address of a page on which scores are typed asks for."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def chosen(request: HttpRequest, name: str, allowed: tuple[int, ...], default: int) -> int:
    asked = request.GET.get(name, "")
    return int(asked) if asked.isdigit() and int(asked) in allowed else default


def every(request: HttpRequest) -> bool:
    """Whether every satker is shown, also those of which nothing is known yet (`?satker=semua`)."""
    return request.GET.get("satker") == "semua"


def posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None
