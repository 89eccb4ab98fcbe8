"""Every right: who may do what, as a predicate, and what each member sees, as a queryset scope.

A view obtains an object only through a scope; what lies outside it answers 404. Indicators and entries are passed
in from rooms above, so predicates only follow their attributes.
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from .models import Membership, Role, User

Q_ = TypeVar("Q_", bound=QuerySet[Any])

WHOLE_OFFICE = (Role.PLANNER, Role.HEAD, Role.REVIEWER, Role.ADMIN)


def memberships_of(user: User | AnonymousUser) -> QuerySet[Membership]:
    """The user's places, one in each office; nobody's for a guest."""
    own = Membership.objects.select_related("user", "office", "division", "work_unit")
    return own.filter(user=user) if isinstance(user, User) else own.none()


def membership_of(user: User | AnonymousUser, office_code: str) -> Membership | None:
    """The user's place in an office; None for outsiders."""
    return memberships_of(user).filter(office__code=office_code).first()


# --- people ---


def can_keep_members(member: Membership) -> bool:
    """Giving and taking access, and links to set a password: admin. Not the planner, who types and approves."""
    return member.role == Role.ADMIN


def visible_members(member: Membership, memberships: Q_) -> Q_:
    """Who has access to the office, for whom it concerns."""
    return memberships.filter(office=member.office) if can_keep_members(member) else memberships.none()


def former_members(member: Membership, users: Q_) -> Q_:
    """Whose access to this office ended and who has none to another."""
    left = users.filter(membership_events__office=member.office, memberships__isnull=True).distinct()
    return left if can_keep_members(member) else users.none()


def can_keep_person(member: Membership, user: User) -> bool:
    """Changing somebody's name and addresses, and opening the way to their password: only where the person belongs
    to this office alone, so that no office reaches into another."""
    return can_keep_members(member) and not user.memberships.exclude(office=member.office).exists()


# --- scopes ---


def sees_whole_office(member: Membership) -> bool:
    """Planner, head, reviewer, admin, and a verifier who is not bound to one division."""
    return member.role in WHOLE_OFFICE or (member.role == Role.VERIFIER and member.division is None)


def visible_indicators(member: Membership, indicators: Q_) -> Q_:
    """Whole office; a division's people their division's; a satker operator those that the satker owes."""
    return indicators.filter(_indicator_scope(member, "")).distinct()


def visible_entries(member: Membership, entries: Q_) -> Q_:
    """Entries of visible indicators."""
    return entries.filter(_indicator_scope(member, "indicator__")).distinct()


def visible_evidence(member: Membership, evidence: Q_) -> Q_:
    """With the entries that a member sees; an operator of a single satker only what that satker put there."""
    seen = evidence.filter(_indicator_scope(member, "entry__indicator__")).distinct()
    own = member.role == Role.WORK_UNIT_OPERATOR
    return seen.filter(work_unit=member.work_unit) if own else seen


def visible_plan(member: Membership, rows: Q_) -> Q_:
    """Renstra, objectives and indicators as they are defined: the whole office's, for who may read them."""
    return rows.filter(office=member.office) if can_see_plan(member) else rows.none()


def visible_agreements(member: Membership, agreements: Q_) -> Q_:
    """The office's own, for everyone who sees the office; an operator of a single satker sees none."""
    return agreements.filter(office=member.office) if can_see_office(member) else agreements.none()


def _indicator_scope(member: Membership, path: str) -> Q:
    own_office = Q(**{f"{path}office": member.office})
    if sees_whole_office(member):
        return own_office
    if member.role == Role.WORK_UNIT_OPERATOR:
        return own_office & Q(**{f"{path}components__sources__work_unit": member.work_unit})
    return own_office & Q(**{f"{path}objective__division": member.division})


# --- rights ---


def can_see_office(member: Membership) -> bool:
    """Dashboard and report: everyone of the office but operators of a single satker."""
    return member.role != Role.WORK_UNIT_OPERATOR


def can_see_plan(member: Membership) -> bool:
    """Reading the Renstra, its indicators and the officials: everyone of the office but operators of a single
    satker."""
    return can_see_office(member)


def can_edit_plan(member: Membership) -> bool:
    """Changing them: planner and admin."""
    return member.role in {Role.PLANNER, Role.ADMIN}


def can_fill(member: Membership, indicator: Any) -> bool:
    """Typing a month: the division's operator, the operator of a satker that owes it, and the planner."""
    if member.role == Role.PLANNER:
        return True
    if member.role == Role.DIVISION_OPERATOR:
        return indicator.objective.division_id == member.division_id
    return member.role == Role.WORK_UNIT_OPERATOR and _owes(member, indicator)


def _owes(member: Membership, indicator: Any) -> bool:
    return any(
        source.work_unit_id == member.work_unit_id
        for component in indicator.components.all()
        for source in component.sources.all()
    )


def can_fill_something(member: Membership) -> bool:
    """The month's sheets in Excel: whoever types figures at all, each the own ones."""
    return member.role in {Role.PLANNER, Role.DIVISION_OPERATOR, Role.WORK_UNIT_OPERATOR}


def owes_months(member: Membership) -> bool:
    """Being asked for figures month by month: operators of a division and of a satker. A planner types for others."""
    return member.role in {Role.DIVISION_OPERATOR, Role.WORK_UNIT_OPERATOR}


def can_copy_figures(member: Membership) -> bool:
    """The sheets from which figures are typed into other systems: planner, and the division's operator for its own."""
    return member.role in {Role.PLANNER, Role.DIVISION_OPERATOR}


def can_fill_source(member: Membership, work_unit_id: int | None) -> bool:
    """Which rows of a month: a satker operator only the own satker's; others every row."""
    return member.role != Role.WORK_UNIT_OPERATOR or work_unit_id == member.work_unit_id


def can_submit(member: Membership, indicator: Any) -> bool:
    """Handing in: whoever may fill the whole month (the division's operator and the planner)."""
    return member.role != Role.WORK_UNIT_OPERATOR and can_fill(member, indicator)


def can_remove_evidence(member: Membership, evidence: Any) -> bool:
    """Taking back a file, link or note while the month is still open: who put it there, and whoever hands in."""
    return evidence.by_id == member.user_id or can_submit(member, evidence.entry.indicator)


def can_judge(member: Membership, entry: Any) -> bool:
    """Approving or returning a submitted month: verifier of its division or of the office, and planner; never
    the submitter."""
    if entry.submitted_by_id == member.user_id:
        return False
    if member.role == Role.PLANNER:
        return True
    own = member.division_id in {None, entry.indicator.objective.division_id}
    return member.role == Role.VERIFIER and own


def can_reopen(member: Membership) -> bool:
    """Giving an approved month back to be corrected: planner."""
    return member.role == Role.PLANNER


def judges(member: Membership) -> bool:
    """Going through what waits for approval: verifier and planner (`can_judge` says which entries)."""
    return member.role in {Role.VERIFIER, Role.PLANNER}


def can_keep_calendar(member: Membership) -> bool:
    """Locking and unlocking months, the calendar of deadlines and days off, one entry's exception, reminders:
    planner."""
    return member.role == Role.PLANNER


def visible_divisions(member: Membership, divisions: Q_) -> Q_:
    """Whose months a member sees filled or missing: every division; an operator of a single satker none."""
    return divisions.filter(office=member.office) if can_see_office(member) else divisions.none()


def can_order_report(member: Membership) -> bool:
    """Having the report built as a file: planner, head, reviewer, admin."""
    return member.role in WHOLE_OFFICE


def can_take_back_order(member: Membership, job: Any) -> bool:
    """Giving up a file that was ordered: whoever ordered it, each only the own order."""
    return can_order_report(member) and job.wanted_by.filter(pk=member.user_id).exists()


def visible_editions(member: Membership, editions: Q_) -> Q_:
    """What was issued, drafts too: the office's own, for everyone who sees the office."""
    return editions.filter(office=member.office) if can_see_office(member) else editions.none()


def can_freeze_draft(member: Membership) -> bool:
    """Freezing the report as a draft: whoever may order it as a file."""
    return can_order_report(member)


def can_freeze_final(member: Membership) -> bool:
    """Issuing the report: freezing it as final, correcting it by an erratum or a new edition, and opening the
    public page that tells whether a file is genuine: planner."""
    return member.role == Role.PLANNER


def can_review(member: Membership) -> bool:
    """Accepting a finding of the review with a reason, and answering the reviewer's checklist: reviewer and planner."""
    return member.role in {Role.REVIEWER, Role.PLANNER}


def can_keep_agreements(member: Membership) -> bool:
    """Drawing up, editing, signing off and amending agreements, with their wording, officials, action plans and
    scanned copies: planner and admin."""
    return member.role in {Role.PLANNER, Role.ADMIN}


# --- the office's own tables ---


def can_load_workbook(member: Membership) -> bool:
    """Taking the office's tables out as a workbook, people's NIP included, and loading it: planner and admin."""
    return member.role in {Role.PLANNER, Role.ADMIN}


def visible_workbooks(member: Membership, uploads: Q_) -> Q_:
    """Workbooks that were sent in: the office's own, for who may load them."""
    return uploads.filter(office=member.office) if can_load_workbook(member) else uploads.none()


# --- money ---


def visible_work_units(member: Membership, units: Q_) -> Q_:
    """Whose months and money a member sees: every satker of the office; an operator of a single satker only
    that one."""
    own = units.filter(office=member.office)
    return own if can_see_office(member) else own.filter(pk=member.work_unit_id)


def can_import(member: Membership) -> bool:
    """Uploading, saving and undoing files of money and scores, and typing them: planner."""
    return member.role == Role.PLANNER


def can_keep_score_rules(member: Membership) -> bool:
    """Recording the office's own weights of scores and its yearly targets, with their source: planner and admin."""
    return member.role in {Role.PLANNER, Role.ADMIN}


def visible_uploads(member: Membership, uploads: Q_) -> Q_:
    """The office's own, for the planner."""
    return uploads.filter(office=member.office) if can_import(member) else uploads.none()


def can_fill_targets(member: Membership, division_id: int) -> bool:
    """Typing the target kinerja (e-Tarja) of a division: its operator and the planner."""
    own = member.role == Role.DIVISION_OPERATOR and member.division_id == division_id
    return own or can_import(member)


# --- the report's words ---


def can_see_prose(member: Membership) -> bool:
    """The desk on which the report is written, its history and its pictures: everyone who sees the office."""
    return can_see_office(member)


def can_write_prose(member: Membership, passage: Any) -> bool:
    """Writing a passage of the report: planner, the operators of its division, and the person named for it."""
    if member.role == Role.PLANNER or passage.person_id == member.user_id:
        return True
    return member.role == Role.DIVISION_OPERATOR and passage.division_id == member.division_id


def visible_photos(member: Membership, photos: Q_) -> Q_:
    """Pictures of the report: the office's, for everyone who sees its words."""
    return photos.filter(office=member.office) if can_see_prose(member) else photos.none()


def can_approve_prose(member: Membership, passage: Any) -> bool:
    """Approving a passage or giving it back: planner, and verifier of its division or of the office; never who
    wrote it last."""
    if passage.writer_id == member.user_id:
        return False
    if member.role == Role.PLANNER:
        return True
    return member.role == Role.VERIFIER and member.division_id in {None, passage.division_id}


def can_arrange_report(member: Membership) -> bool:
    """Naming writers and dates, the sections with their order and titles, and the report's own date, place and
    signatory: planner."""
    return member.role == Role.PLANNER
