"""Everybody's own page."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import memberships_of
from divisions.models import User
from lkjip.forms import sent

from .forms import ProfileForm


@require_http_methods(["GET", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """Own e-mail and number; name, places and roles to read."""
    own = User.objects.get(username=request.user.get_username())
    form = ProfileForm(sent(request), instance=own)
    if form.is_valid():
        form.save()
        messages.success(request, "Profil disimpan.")
        return redirect("profile")
    context = {"form": form, "memberships": memberships_of(request.user)}
    return render(request, "divisions/profile.html", context, status=422 if form.is_bound else 200)
