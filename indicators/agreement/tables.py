"""Tables of the Perjanjian Kinerja. What is signed changes only with a reason, which is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Q

from divisions.models import CentralUnit, Official
from indicators.plan.models import Indicator, Objective
from lkjip.periods import format_date
from lkjip.tables import Load, OfficeTable, date, decimal, integer, rupiah, text, year
from lkjip.workbooks import Finding, Row, Severity

from .models import (
    Agreement,
    AgreementBudget,
    AgreementEvent,
    AgreementSeal,
    AgreementTarget,
    OpenedSeal,
)
from .sealing import reseal, seal, touch

UNIT = text("unit_utama*", "kode unit utama", "SET")
YEAR = year("tahun*", "tahun perjanjian", 2023)
VERSION = integer("versi*", "1 = pertama, 2 dan seterusnya = PK Perubahan", 1)
OF_AGREEMENT = {
    "agreement__central_unit__code": UNIT,
    "agreement__year": YEAR,
    "agreement__version": VERSION,
}


def why_signed(load: Load, agreement: Agreement) -> str | None:
    signed = load.before(agreement, "date")
    if signed is None:
        return None
    return f"{agreement} sudah ditandatangani {format_date(signed)}. Tambahkan versi baru (PK Perubahan)."


def why_signed_part(load: Load, part: Any) -> str | None:
    return why_signed(load, part.agreement)


def check_parties(load: Load) -> None:
    titles = {title for title, _start in load.index(Official).records}
    heads = {unit.head_title for unit in load.index(CentralUnit).records.values() if unit}
    known = titles | heads | {load.office.head_title}
    for match in load.taken["perjanjian"]:
        for column in ("pihak_pertama", "pihak_kedua"):
            if match.row[column] not in known:
                load.warn(match.row, column, "Jabatan ini tidak ada di tabel pejabat atau unit_utama.")
        if match.record.version > 1 and not match.record.reason:
            load.warn(match.row, "alasan_perubahan", "PK Perubahan sebaiknya menyebut alasannya.")
    _check_order(load)


def _check_order(load: Load) -> None:
    """A version takes effect after the one that it replaces."""
    known = {key: record for key, record in load.index(Agreement).records.items() if record}
    for match in load.taken["perjanjian"]:
        unit, year_, version = match.key
        before = known.get((unit, year_, version - 1))
        if before and before.date and match.record.date and match.record.date < before.date:
            told = format_date(before.date)
            load.warn(match.row, "tanggal", f"Tanggal ini mendahului versi {before.version} ({told}).")


def open_seals(load: Load, rows: Sequence[Row]) -> None:
    """While a workbook loads, seals are open: `why_signed` refuses changes without a reason, and refuses all."""
    if not OpenedSeal.objects.exists():
        OpenedSeal.objects.create(
            reason=load.reason or "Buku kerja dimuat tanpa mengubah yang ditandatangani"
        )


def close_seals(load: Load) -> None:
    """Seals what is newly signed, unseals what no longer is, keeps why anything signed changed, closes the door."""
    told = _told(load)
    touch(told)
    if load.reason:
        for agreement, changes in reseal(load.office, _sealed(load)).items():
            told[agreement] += changes
            _tell_resealed(load, agreement, changes)
    _keep_reasons(load, told)
    AgreementSeal.objects.filter(agreement__office=load.office, agreement__date__isnull=True).delete()
    signed = Agreement.objects.filter(office=load.office, date__isnull=False, seal__isnull=True)
    seal(load.office, list(signed.select_related("central_unit")), load.by)
    OpenedSeal.objects.all().delete()


def _told(load: Load) -> dict[Agreement, list[dict[str, Any]]]:
    told: dict[Agreement, list[dict[str, Any]]] = defaultdict(list)
    for match in load.changes("perjanjian"):
        told[match.record] += match.told()
    for match in (*load.changes("target_pk"), *load.changes("anggaran_pk")):
        told[match.record.agreement] += match.told()
    return told


def _tell_resealed(load: Load, agreement: Agreement, changes: list[dict[str, Any]]) -> None:
    what = ", ".join(dict.fromkeys(f"{change['tabel']} {change['kunci'][0]}" for change in changes))
    said = f"Dengan alasan itu, yang tersimpan bersama {agreement} ikut diperbarui: {what}."
    load.tell(Finding("perjanjian", said, severity=Severity.WARNING))


def _sealed(load: Load) -> list[Agreement]:
    """The sealed agreements that this workbook speaks of."""
    named = {match.record.pk for match in load.taken["perjanjian"]}
    named |= {
        match.record.agreement_id for name in ("target_pk", "anggaran_pk") for match in load.taken[name]
    }
    return list(Agreement.objects.filter(pk__in=named, seal__isnull=False).select_related("central_unit"))


def _keep_reasons(load: Load, told: dict[Agreement, list[dict[str, Any]]]) -> None:
    """One event per signed agreement, with everything that changed in it."""
    AgreementEvent.objects.bulk_create(
        AgreementEvent(agreement=agreement, by=load.by, reason=load.reason, changes=changes)
        for agreement, changes in told.items()
        if load.before(agreement, "date") is not None
    )


AGREEMENT = OfficeTable(
    "perjanjian",
    Agreement,
    "Perjanjian Kinerja tiap unit utama, tahun, dan versi; tanpa tanggal berarti belum ditandatangani.",
    key={"central_unit__code": UNIT, "year": YEAR, "version": VERSION},
    values={
        "date": date("tanggal", "tanggal ditandatangani", "2023-01-02"),
        "place": text("tempat", "tempat ditandatangani", "Kota Teladan"),
        "first_party": text("pihak_pertama*", "jabatan yang berjanji", "Kepala Kantor Wilayah Teladan"),
        "second_party": text("pihak_kedua*", "jabatan yang menerima janji", "Sekretaris Utama"),
        "reason": text("alasan_perubahan", "mengapa diubah, untuk versi 2 dan seterusnya", "Pagu berubah"),
    },
    prepare=open_seals,
    frozen=why_signed,
    check=check_parties,
    finish=close_seals,
)


def check_targets(load: Load) -> None:
    objectives = {
        objective.pk: objective for objective in load.index(Objective).records.values() if objective
    }
    for match in load.taken["target_pk"]:
        target, row = match.record, match.row
        activity = target.level == AgreementTarget.Level.ACTIVITY
        if target.indicator is None:
            if activity:
                load.warn(row, "ikk", "Target tingkat kegiatan tanpa ikk tidak ikut dihitung.")
            continue
        if not activity:
            load.warn(row, "ikk", "Kolom ikk hanya berarti pada tingkat kegiatan; baris ini tidak dihitung.")
        elif target.value == 0 and target.indicator.polarity == Indicator.Polarity.MAXIMISE:
            load.warn(row, "nilai", "Target nol untuk indikator maks: capaiannya tidak dapat dihitung.")
        if objectives[target.indicator.objective_id].central_unit_id != target.agreement.central_unit_id:
            load.warn(row, "ikk", f"{target.indicator.code} milik sasaran unit utama lain.")
        if not target.indicator.covers(target.agreement.year):
            load.warn(row, "ikk", f"{target.indicator.code} tidak berlaku pada {target.agreement.year}.")


TARGET = OfficeTable(
    "target_pk",
    AgreementTarget,
    "Lampiran perjanjian: sasaran, indikator, dan target pada tiga tingkat.",
    key={
        **OF_AGREEMENT,
        "level": text("tingkat*", "strategis, program, atau kegiatan", "kegiatan"),
        "objective_number": integer("nomor_sasaran*", "nomor sasaran dalam tingkatnya", 1),
        "indicator_number": integer("nomor_indikator*", "nomor indikator dalam sasaran", 1),
    },
    values={
        "objective_text": text("sasaran*", "bunyi sasaran", "Meningkatnya mutu layanan di wilayah"),
        "indicator_text": text("indikator*", "bunyi indikator", "Jumlah permohonan yang selesai tepat waktu"),
        "indicator__code": text("ikk", "kode indikator, pada tingkat kegiatan", "LAY-1.1"),
        "text": text("target*", "target sebagaimana ditandatangani", "85-90 permohonan"),
        "value": decimal("nilai", "angka target; kosong bila bukan angka (misalnya WTP)", "85"),
        "upper": decimal("nilai_atas", "batas atas bila target berupa rentang", "90"),
        "unit": text("satuan", "satuan target", "Permohonan"),
    },
    office="agreement__office",
    movable=("indicator",),
    exported=~Q(text=""),
    prepare=open_seals,
    frozen=why_signed_part,
    check=check_targets,
)

BUDGET = OfficeTable(
    "anggaran_pk",
    AgreementBudget,
    "Anggaran dalam perjanjian; baris tanpa kegiatan adalah program itu sendiri.",
    key={
        **OF_AGREEMENT,
        "programme": text("program*", "nama program", "Program Dukungan Manajemen"),
        "activity": text("kegiatan", "nama kegiatan; kosong untuk baris program", "Layanan di wilayah"),
    },
    values={"amount": rupiah("jumlah", "rupiah bulat", 1250000000)},
    office="agreement__office",
    prepare=open_seals,
    frozen=why_signed_part,
)

TABLES = (AGREEMENT, TARGET, BUDGET)
