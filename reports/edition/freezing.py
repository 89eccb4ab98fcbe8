"""Freezing: one look at the data, every form from it, and all of it kept or nothing."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from divisions.access import can_freeze_draft, can_freeze_final, membership_of
from divisions.models import Membership, Office
from lkjip.jobs.models import Job
from lkjip.jobs.queue import NotOursError, Progress, Refused, done, handler, order
from lkjip.moment import one_moment
from lkjip.periods import Period
from reports.chapters import document
from reports.outline import number

from .build import RENDERERS, Report, report_of
from .colophon import marked
from .content import names_of, register_of, settings_of, texts_of
from .errors import open_errors
from .keeping import Shelf
from .models import Edition, EditionContent, EditionFile, PublicCheck
from .notice import tell
from .order import EDITION, FORMS, Freezing, Order

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Of codes that are typed from paper: none that looks like another."""
STEPS = {"pdf": (5, 75), "docx": (75, 88), "xlsx": (88, 94), "html": (94, 98)}
"""Percent at which each form begins and ends, about."""


class BusyError(Exception):
    """Another edition of the same report is being frozen."""

    def __init__(self, job: Job) -> None:
        super().__init__(f"{Freezing.of(job).title} sedang dibekukan oleh {job.requested_by}.")
        self.job = job


# --- ordering ---


def order_edition(member: Membership, wanted: Freezing) -> Job:
    """One at a time for each report, so that numbers follow each other. Raises BusyError.

    Two people who ask for the very same wait for one.
    """
    with transaction.atomic():
        Office.objects.select_for_update().get(pk=member.office_id)
        busy = being_frozen(member.office, wanted.year).filter(params__period=wanted.period.value).first()
        if busy and busy.params != wanted.params:
            raise BusyError(busy)
        return order(EDITION, wanted.params, office=member.office, by=member.user)


def being_frozen(office: Office, year: int) -> models.QuerySet[Job]:
    jobs = Job.objects.filter(office=office, kind=EDITION, params__year=year, status__in=Job.ACTIVE)
    return jobs.select_related("requested_by")


def newest_final(office: Office, year: int, period: Period) -> Edition | None:
    """The one that holds, and that a correction replaces."""
    finals = Edition.objects.filter(office=office, year=year, period=period, kind=Edition.Kind.FINAL)
    return finals.order_by("-number").first()


def may_freeze(member: Membership | None, wanted: Freezing) -> bool:
    if member is None:
        return False
    return can_freeze_final(member) if wanted.is_final else can_freeze_draft(member)


# --- the job ---


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything that an edition is made of, read at one moment."""

    edition: Edition
    report: Report
    """Not yet marked as this edition."""
    settings: dict[str, Any]
    findings: tuple[dict[str, str], ...]
    public: bool


@handler(EDITION, tell=tell)
def freeze(job: Job, progress: Progress) -> str:
    """The edition's code. Whatever ends it early, a kill included, leaves no edition behind."""
    assert job.office is not None
    wanted, shelf = Freezing.of(job), Shelf.of(job)
    shelf.clear_earlier()
    with timezone.override(job.office.zone):
        progress(1, "Mengambil potret data")
        moment = look(job, wanted)
        _refuse(moment, wanted)
        try:
            return _keep(job, moment, list(_files(moment, shelf, progress)))
        except BaseException:
            shelf.clear()
            raise


def look(job: Job, wanted: Freezing) -> Moment:
    office, year = job.office, wanted.year
    assert office is not None
    with one_moment():
        findings = tuple(open_errors(office, year))
        report = report_of(office, year, wanted.period, data=True)
        return Moment(
            edition=_edition(job, wanted, len(findings)),
            report=report,
            settings=settings_of(office, report.facts),
            findings=findings,
            public=PublicCheck.objects.filter(office=office, year=year).exists(),
        )


def _edition(job: Job, wanted: Freezing, errors: int) -> Edition:
    """Not yet saved: its number holds because nobody else freezes the same report meanwhile."""
    if job.requested_by is None:
        raise Refused("Yang memesan pembekuan ini tidak terdaftar lagi. Bekukan lagi.")
    place = {"office": job.office, "year": wanted.year, "period": wanted.period, "kind": wanted.kind}
    last = Edition.objects.filter(**place).aggregate(last=models.Max("number"))["last"] or 0
    return Edition(
        **place,
        number=last + 1,
        code="".join(secrets.choice(LETTERS) for _ in range(12)),
        at=timezone.now(),
        by=job.requested_by,
        by_name=str(job.requested_by),
        note=wanted.note,
        open_errors=errors,
        reason=wanted.reason,
        replaces=Edition.objects.filter(**place, pk=wanted.replaces).first() if wanted.replaces else None,
    )


def _refuse(moment: Moment, wanted: Freezing) -> None:
    """What the form asked for must still hold now that the work begins."""
    edition = moment.edition
    if not may_freeze(membership_of(edition.by, edition.office.code), wanted):
        raise Refused(f"{edition.by_name} tidak lagi berhak membekukan terbitan ini.")
    if wanted.is_final and newest_final(edition.office, edition.year, wanted.period) != edition.replaces:
        raise Refused("Terbitan final yang lain sudah ada. Buka daftar terbitan, lalu bekukan perbaikannya.")
    if edition.open_errors and not edition.reason:
        raise Refused(
            f"Ada {edition.open_errors} galat reviu yang terbuka. Bereskan dahulu, atau bekukan lagi dengan alasan."
        )


def _files(moment: Moment, shelf: Shelf, progress: Progress) -> Iterator[EditionFile]:
    edition, facts = moment.edition, moment.report.facts
    tree = number(marked(document(facts), facts, edition, moment.public))
    report = replace(moment.report, tree=tree)
    for form, name in FORMS.items():
        begin, end = STEPS[form]
        progress(begin, f"Menulis {name}")
        content = RENDERERS[f".{form}"](report, _within(progress, begin, end))
        yield shelf.put(edition, form, _named(form, edition), content)
    progress(98, "Menyimpan terbitan")


def _within(progress: Progress, begin: int, end: int) -> Progress:
    """A part of the work that counts to a hundred by itself."""
    return lambda percent, stage: progress(begin + (end - begin) * percent // 100, stage)


def _named(form: str, edition: Edition) -> str:
    """ "lkjip-kalbar-2023-draf-2.pdf"."""
    file = Order(edition.year, form, Period(edition.period)).file_name(edition.office.code)
    label = edition.label.lower().replace(",", "").replace(" ", "-")
    return file.replace(f".{form}", f"-{label}.{form}")


def _keep(job: Job, moment: Moment, files: list[EditionFile]) -> str:
    """The rows and the end of the job, together or not at all."""
    edition = moment.edition
    with transaction.atomic():
        edition.save(force_insert=True)
        EditionContent.objects.create(edition=edition, **_content(moment))
        for file in files:
            file.edition = edition
            file.save(force_insert=True)
        if not done(job, edition.code):
            raise NotOursError(job.pk)
    return edition.code


def _content(moment: Moment) -> dict[str, Any]:
    facts = moment.report.facts
    return {
        "register": register_of(facts),
        "names": names_of(facts),
        "texts": texts_of(facts, moment.report.tree),
        "settings": moment.settings,
        "findings": list(moment.findings),
    }
