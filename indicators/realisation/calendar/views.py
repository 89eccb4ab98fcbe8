"""The year's calendar, and the page on which a month is closed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_keep_calendar
from divisions.gate import for_member
from divisions.models import Holiday, Membership
from indicators.achievement.load import setting_for
from indicators.realisation.doors import indicator_of
from indicators.realisation.workflow import Refused
from lkjip.forms import sent
from lkjip.periods import MONTHS

from . import keeping
from .due import calendar_for
from .forms import ExtensionForm, HolidayForm, RuleForm
from .models import Extension
from .page import CalendarPage


@require_GET
@for_member()
def calendar(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Everybody of the office reads when months fall due; the planner changes it."""
    return _show(request, member, year)


@require_POST
@for_member(can_keep_calendar)
def calendar_rule(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    form = RuleForm(request.POST)
    if not form.is_valid():
        return _show(request, member, year, rule=form)
    keeping.set_rule(member, year, **form.cleaned_data)
    messages.success(request, f"Aturan tenggat disimpan untuk {year} dan sesudahnya.")
    return redirect("calendar", office=member.office.code, year=year)


@require_POST
@for_member(can_keep_calendar)
def holiday_new(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    form = HolidayForm(member.office, request.POST)
    if not form.is_valid():
        return _show(request, member, year, holiday=form)
    keeping.add_holiday(member, year, **form.cleaned_data)
    messages.success(request, "Hari libur ditambahkan.")
    return redirect("calendar", office=member.office.code, year=year)


@require_POST
@for_member(can_keep_calendar)
def holiday_turn(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """On a general day off: the office works. An own row: removed."""
    known = Holiday.objects.filter(office=None) | Holiday.objects.filter(office=member.office)
    holiday = get_object_or_404(known, pk=pk)
    if holiday.office_id:
        keeping.remove_holiday(member, year, holiday)
        messages.success(request, "Catatan hari libur dihapus.")
    else:
        keeping.work_on(member, year, holiday)
        messages.success(request, "Hari ini dicatat tetap masuk kerja.")
    return redirect("calendar", office=member.office.code, year=year)


def _show(
    request: HttpRequest,
    member: Membership,
    year: int,
    rule: RuleForm | None = None,
    holiday: HolidayForm | None = None,
) -> HttpResponse:
    setting = setting_for(member.office, year)
    as_it_is = {
        "day": setting.deadline_day,
        "day_off": setting.day_off,
        "jump_percent": setting.jump_percent,
    }
    page = CalendarPage(
        member,
        year,
        timezone.localdate(),
        rule or RuleForm(initial=as_it_is),
        holiday or HolidayForm(member.office),
    )
    refused = rule is not None or holiday is not None
    return render(request, "realisation/calendar/page.html", {"page": page}, status=422 if refused else 200)


@require_http_methods(["GET", "POST"])
@for_member(can_keep_calendar)
def entry_extension(
    request: HttpRequest, member: Membership, year: int, code: str, month: int
) -> HttpResponse:
    """Moves one entry's deadline."""
    if month not in MONTHS:
        raise Http404
    indicator = indicator_of(member, year, code)
    form = ExtensionForm(sent(request))
    if form.is_valid():
        try:
            keeping.extend(member, indicator, year, month, **form.cleaned_data)
        except Refused as refused:
            form.add_error("until", str(refused))
        else:
            messages.success(request, "Tenggat isian ini dipindahkan.")
            return redirect("entry", office=member.office.code, year=year, code=code, month=month)
    known = calendar_for(member.office, year)
    context = {
        "form": form,
        "indicator": indicator,
        "month": month,
        "deadline": known.of_month(month),
        "rows": Extension.objects.filter(indicator=indicator, year=year, month=month).select_related("by"),
    }
    status = 422 if form.is_bound else 200
    return render(request, "realisation/calendar/extension.html", context, status=status)
