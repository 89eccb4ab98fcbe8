"""What an agreement still lacks before it can be signed: all of it at once, each with the place to mend it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from divisions.models import Office, Official
from indicators.plan.models import Indicator
from lkjip.periods import format_date

from .action_plan import ways_of
from .content import Content, Level, Line, content_of
from .draw_up import OutsidePlanError, plan_of
from .models import Agreement
from .parties import officials_of, signatory
from .targets import Reading, doubt, refuse


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence. `page` and `anchor` say where to mend it; a warning does not keep anybody from signing."""

    text: str
    page: str = "agreement_edit"
    anchor: str = ""
    warning: bool = False


def problems_of(agreement: Agreement) -> list[Problem]:
    """What is missing first, then what only looks doubtful."""
    content = content_of(agreement)
    indicators = _indicators(agreement.office, content)
    officials = officials_of(agreement.office)
    found = [
        *_plan(agreement),
        *_parties(content, officials),
        *_place_and_date(agreement, content),
        *_reason(agreement, content),
        *_lines(content, indicators, agreement.year),
        *_budget(content),
        *_action_plan(agreement),
    ]
    return sorted(found, key=lambda problem: problem.warning)


def blocking(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if not problem.warning]


def _indicators(office: Office, content: Content) -> dict[str, Indicator]:
    codes = {line.code for line in content.lines if line.code}
    rows = Indicator.objects.filter(office=office, code__in=codes)
    rows = rows.select_related("objective__division", "objective__central_unit")
    return {row.code: row for row in rows}


def _plan(agreement: Agreement) -> Iterator[Problem]:
    try:
        plan_of(agreement.office, agreement.year)
    except OutsidePlanError as error:
        yield Problem(str(error), page="plan")


def _parties(content: Content, officials: Sequence[Official]) -> Iterator[Problem]:
    for name, title in (("Pihak Pertama", content.first_party), ("Pihak Kedua", content.second_party)):
        if not title:
            yield Problem(f"{name} belum dipilih.", anchor="pihak")
        elif content.date and not signatory(officials, title, content.date).name:
            day = format_date(content.date)
            yield Problem(f"Pejabat {title} pada {day} belum tercatat.", page="officials")


def _place_and_date(agreement: Agreement, content: Content) -> Iterator[Problem]:
    if not content.place:
        yield Problem("Tempat penandatanganan belum diisi.", anchor="pihak")
    if content.date is None:
        yield Problem("Tanggal penandatanganan belum diisi.", anchor="pihak")
    elif why := wrong_date(agreement, content.date):
        yield Problem(why, anchor="pihak")


def wrong_date(agreement: Agreement, day: dt.date) -> str | None:
    """Why an agreement cannot be signed on a day: another year's, or before the version that it replaces."""
    year = agreement.year
    if not dt.date(year - 1, 1, 1) <= day <= dt.date(year, 12, 31):
        return (
            f"Tanggal {format_date(day)} tidak cocok untuk perjanjian tahun {year}. Pilih hari paling lambat "
            f"31 Desember {year}."
        )
    before = _replaced(agreement)
    if before and before.date and day < before.date:
        return (
            f"Tanggal {format_date(day)} mendahului versi {before.version} yang digantinya "
            f"({format_date(before.date)}). Pilih hari yang sama atau sesudahnya."
        )
    return None


def _replaced(agreement: Agreement) -> Agreement | None:
    earlier = Agreement.objects.filter(
        central_unit=agreement.central_unit_id, year=agreement.year, version__lt=agreement.version
    )
    return earlier.filter(date__isnull=False).order_by("-version").first()


def _reason(agreement: Agreement, content: Content) -> Iterator[Problem]:
    if not agreement.is_amendment:
        return
    if not content.reason_kind:
        yield Problem("Jenis perubahan belum dipilih.", anchor="alasan")
    if not content.reason.strip():
        yield Problem("Alasan perubahan belum ditulis.", anchor="alasan")


def _lines(content: Content, indicators: dict[str, Indicator], year: int) -> Iterator[Problem]:
    if not content.at(Level.ACTIVITY):
        yield Problem("Belum ada sasaran kegiatan dalam lampiran.", anchor="kegiatan")
    for line in content.lines:
        yield from _line(line, indicators.get(line.code), year)


def _line(line: Line, indicator: Indicator | None, year: int) -> Iterator[Problem]:
    anchor = line.level
    if indicator is not None and not indicator.in_force_in(year):
        yield Problem(f"{line.code} tidak berlaku pada tahun {year}. Hapus barisnya.", anchor=anchor)
    if not line.text:
        yield Problem(f"Target {line.label} belum diisi.", anchor=anchor)
    elif indicator is not None:
        yield from _target(line, indicator)
    elif line.level == Level.ACTIVITY:
        yield Problem(f"{line.label} tanpa IKK, jadi capaiannya tidak dihitung.", anchor=anchor, warning=True)


def _target(line: Line, indicator: Indicator) -> Iterator[Problem]:
    reading = Reading(line.text, line.value, line.upper, line.unit)
    if why := refuse(indicator, reading):
        yield Problem(why, anchor=line.level)
    elif why := doubt(indicator, reading):
        yield Problem(why, anchor=line.level, warning=True)


def _action_plan(agreement: Agreement) -> Iterator[Problem]:
    for way in ways_of(agreement):
        if way.fault:
            yield Problem(f"{way.indicator.code}: {way.fault}", page="action_plan", warning=True)


def _budget(content: Content) -> Iterator[Problem]:
    if not content.money:
        yield Problem("Anggaran belum diisi.", anchor="anggaran", warning=True)
    for money in content.money:
        if money.activity and money.amount is None:
            yield Problem(f"Anggaran {money.activity} belum diisi.", anchor="anggaran", warning=True)
