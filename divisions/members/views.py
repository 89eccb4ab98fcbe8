"""Who has access: the admin's pages. A person's own page is `divisions.profile`."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_keep_members, can_keep_person, former_members, visible_members
from divisions.gate import for_member
from divisions.models import Membership, User
from lkjip.forms import sent

from . import keeping
from .bulk import Paste, lines_for_units
from .forms import NewPersonForm, PersonForm, RoleForm, initial_of
from .invitation import DAYS, Invitation
from .listing import by_role, events_of


@require_GET
@for_member(can_keep_members)
def members(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    context = {
        "roles": by_role(visible_members(member, _memberships())),
        "former": former_members(member, User.objects.order_by("full_name")),
        "events": events_of(member.office)[:10],
    }
    return render(request, "divisions/members/list.html", context)


@require_http_methods(["GET", "POST"])
@for_member(can_keep_members)
def member_new(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    form = NewPersonForm(member.office, year, sent(request))
    if form.is_valid():
        made = keeping.add(member.office, form.person, form.place, member.user)
        messages.success(request, "Pengguna ditambahkan. Beri tautan sandi agar ia dapat masuk.")
        return _to("member_edit", member, year, pk=made.pk)
    return _form(request, form, "Pengguna baru")


@require_http_methods(["GET", "POST"])
@for_member(can_keep_members)
def member_edit(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    one = _membership(member, pk)
    whole = can_keep_person(member, one.user)
    form = (PersonForm if whole else RoleForm)(member.office, year, sent(request), initial=initial_of(one))
    if form.is_valid():
        person = form.person if isinstance(form, PersonForm) else {}
        try:
            keeping.change(one, person, form.place, member.user)
        except keeping.Refused as refused:
            form.add_error("role", str(refused))
        else:
            messages.success(request, "Pengguna disimpan.")
            return _to("members", member, year)
    events = events_of(member.office).filter(user=one.user)
    return _form(request, form, str(one.user), one=one, whole=whole, events=events, days=DAYS)


@require_http_methods(["GET", "POST"])
@for_member(can_keep_members)
def member_revoke(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    one = _membership(member, pk)
    problem = ""
    if request.method == "POST":
        try:
            keeping.revoke(one, member.user)
        except keeping.Refused as refused:
            problem = str(refused)
        else:
            messages.success(request, f"Akses {one.user} dicabut.")
            return _to("members", member, year)
    context = {"one": one, "problem": problem}
    return render(request, "divisions/members/revoke.html", context, status=409 if problem else 200)


@require_http_methods(["GET", "POST"])
@for_member(can_keep_members)
def member_return(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """Somebody whose access was taken comes back to the own account."""
    user = get_object_or_404(former_members(member, User.objects.all()), pk=pk)
    form = RoleForm(member.office, year, sent(request))
    if form.is_valid():
        made = keeping.join(member.office, user, form.place, member.user)
        messages.success(request, f"{user} diberi akses lagi.")
        return _to("member_edit", member, year, pk=made.pk)
    return _form(request, form, f"Akses lagi bagi {user}")


@require_POST
@for_member(can_keep_members)
def member_link(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """Shown once to be handed on, or sent by e-mail; nothing of it is stored."""
    one = get_object_or_404(_reachable(member), pk=pk)
    keeping.note_link(one, member.user)
    invitation = Invitation(one)
    if request.POST.get("cara") != "surel":
        return _links(request, [invitation])
    if one.user.email and invitation.send():
        messages.success(request, f"Tautan sandi dikirim ke {one.user.email}.")
    else:
        messages.error(request, "Surel tidak dapat dikirim. Berikan tautannya lewat jalan lain.")
    return _to("member_edit", member, year, pk=pk)


@require_POST
@for_member(can_keep_members)
def member_links(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """For everybody who has never signed in."""
    waiting = list(_reachable(member).filter(user__last_login=None))
    for one in waiting:
        keeping.note_link(one, member.user)
    return _links(request, [Invitation(one) for one in waiting])


@require_http_methods(["GET", "POST"])
@for_member(can_keep_members)
def members_many(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    if request.method == "GET":
        text = lines_for_units(member.office, year) if "satker" in request.GET else ""
        return render(request, "divisions/members/many.html", {"text": text})
    paste = Paste(member.office, year, request.POST.get("daftar", ""))
    if paste.errors:
        context = {"text": paste.text, "errors": paste.errors}
        return render(request, "divisions/members/many.html", context, status=422)
    made = paste.save(member.user)
    messages.success(request, f"{len(made)} pengguna ditambahkan. Beri mereka tautan sandi.")
    return _to("members", member, year)


def _memberships() -> Any:
    return Membership.objects.select_related("user", "office", "division", "work_unit")


def _reachable(member: Membership) -> Any:
    """Whose password is this office's business."""
    others = Membership.objects.exclude(office=member.office).values("user")
    return visible_members(member, _memberships()).exclude(user__in=others)


def _membership(member: Membership, pk: int) -> Membership:
    found: Membership = get_object_or_404(visible_members(member, _memberships()), pk=pk)
    return found


def _to(page: str, member: Membership, year: int, **place: Any) -> HttpResponse:
    return redirect(page, office=member.office.code, year=year, **place)


def _form(request: HttpRequest, form: RoleForm, title: str, **context: Any) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(
        request, "divisions/members/form.html", {"form": form, "title": title, **context}, status=status
    )


def _links(request: HttpRequest, invitations: list[Invitation]) -> HttpResponse:
    context = {"invitations": invitations, "days": DAYS}
    return render(request, "divisions/members/links.html", context)
