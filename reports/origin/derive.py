"""What a figure was made of: a sentence, and the figures that went in, each with a place of its own.

Nothing is computed here: the inputs are shown beside the figure that the facts computed from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reports.facts.performance import Tally
from reports.facts.year import YearFacts
from reports.narrative.counts import cap_words

Match = re.Match[str]
Inputs = Callable[[Match, YearFacts], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Derivation:
    how: str = ""
    """"" where the figure is an input itself."""
    inputs: tuple[str, ...] = ()
    """Paths in the register."""


def derivation(path: str, facts: YearFacts) -> Derivation:
    for pattern, how, inputs in RULES:
        found = re.fullmatch(pattern, path)
        if found:
            known = tuple(one for one in inputs(found, facts) if one in facts.register)
            return Derivation(_completed(how, path, facts), known)
    return Derivation()


def _completed(how: str, path: str, facts: YearFacts) -> str:
    room = path.partition("/")[0]
    money = facts.money
    tables = {"smart": money.smart, "ikpa": money.ikpa, "perencanaan": money.planning}
    table = tables.get(room)
    regulation = (table.regulation if table else "") or "aturan penilaian tahun ini"
    return how.format(cap=cap_words(facts.performance.tally), regulation=regulation)


# --- inputs by their paths ---


def _paths(*templates: str) -> Inputs:
    """Paths in the words of the match; "*" is every satker."""

    def inputs(found: Match, facts: YearFacts) -> Iterable[str]:
        for template in templates:
            path = found.expand(template)
            yield from (path.replace("*", code) for code in _units(facts)) if "*" in path else (path,)

    return inputs


def _units(facts: YearFacts) -> Iterable[str]:
    return dict.fromkeys(
        [*(unit.code for unit in facts.work_units), *(row.code for row in facts.money.absorption)]
    )


def _own_units(found: Match, facts: YearFacts) -> Iterable[str]:
    return (f"dipa/{row.code}/{found[1]}" for row in facts.money.office_absorption)


def _pools(found: Match, facts: YearFacts) -> Iterable[str]:
    return (f"pos/{pool.code}/{found[2]}" for pool in facts.money.pools if pool.central_unit_code == found[1])


def _siblings(found: Match, facts: YearFacts) -> Iterable[str]:
    """Everything below the same beginning."""
    return (path for path in facts.register if path.startswith(f"{found[1]}/") and path != found[0])


def _items(found: Match, facts: YearFacts) -> Iterable[str]:
    """One grouping's head counts, or its men or women."""
    last = found[2] or ""
    wanted = re.compile(rf"pegawai/{found[1]}/(?!jumlah)[^/]+{last}")
    shares = {f"pegawai/{found[1]}/{name}" for name in ("laki-laki", "perempuan")}
    return (path for path in facts.register if wanted.fullmatch(path) and path not in shares)


# --- inputs by group: whose achievements were counted ---


def _tallied(found: Match, facts: YearFacts) -> Iterable[str]:
    tally = _tally(found[1], facts)
    if tally is None:
        return ()
    computed = (*tally.reached, *tally.missed)
    groups: Mapping[str, tuple[str, ...]] = {
        "rata-rata": computed,
        "indikator": (*computed, *tally.uncomputed),
        "tercapai": tally.reached,
        "belum-tercapai": tally.missed,
        "belum-dihitung": tally.uncomputed,
        "belum-jatuh-tempo": tally.not_due,
    }
    return (f"ikk/{code}/capaian" for code in groups[found[2]])


def _tally(scope: str, facts: YearFacts) -> Tally | None:
    if scope == "kantor":
        return facts.performance.tally
    room, _, code = scope.partition("/")
    groups = facts.performance.objectives if room == "sasaran" else facts.performance.divisions
    return next((group.tally for group in groups if group.code == code), None)


def _moved(found: Match, facts: YearFacts) -> Iterable[str]:
    moves = facts.performance.movements
    groups: Mapping[str, tuple[str, ...]] = {
        "dibandingkan": (*moves.better, *moves.same, *moves.worse),
        "membaik": moves.better,
        "tetap": moves.same,
        "menurun": moves.worse,
        "tidak-dapat-dinilai": moves.unknown,
    }
    return (f"ikk/{code}/realisasi" for code in groups[found[1]])


def _planned(found: Match, facts: YearFacts) -> Iterable[str]:
    plan = facts.performance.plan
    groups: Mapping[str, tuple[str, ...]] = {
        "dibandingkan": (*plan.reached, *plan.missed),
        "terpenuhi": plan.reached,
        "belum-terpenuhi": plan.missed,
    }
    return (f"ikk/{code}/renstra" for code in groups[found[1]])


def _category(found: Match, facts: YearFacts) -> Iterable[str]:
    counts = {count.count.path: count.codes for count in facts.performance.categories}
    return (f"ikk/{code}/capaian" for code in counts.get(found[0], ()))


GROUP = r"(kantor|divisi/[^/]+|sasaran/[^/]+)"

RULES: tuple[tuple[str, str, Inputs], ...] = (
    (rf"{GROUP}/(rata-rata)", "Rata-rata capaian indikator yang dapat dihitung{cap}.", _tallied),
    (rf"{GROUP}/(indikator)", "Banyaknya indikator.", _tallied),
    (rf"{GROUP}/(tercapai)", "Banyaknya indikator yang mencapai target.", _tallied),
    (rf"{GROUP}/(belum-tercapai)", "Banyaknya indikator yang belum mencapai target.", _tallied),
    (rf"{GROUP}/(belum-dihitung)", "Banyaknya indikator yang capaiannya belum dapat dihitung.", _tallied),
    (rf"{GROUP}/(belum-jatuh-tempo)", "Banyaknya indikator yang pengisiannya belum jatuh tempo.", _tallied),
    (
        r"kantor/tahun-lalu/(.+)",
        "Banyaknya indikator menurut perubahan realisasinya dari tahun lalu.",
        _moved,
    ),
    (r"kantor/renstra/(.+)", "Banyaknya indikator menurut target Renstra tahun ini.", _planned),
    (r"kantor/kategori/.+", "Banyaknya indikator dalam kategori capaian ini.", _category),
    (r"(ikk/[^/]+)/capaian", "Realisasi dibandingkan dengan target.", _paths(r"\1/realisasi", r"\1/target")),
    (
        r"(ikk/[^/]+)/renstra/selisih",
        "Jarak realisasi dari target akhir Renstra.",
        _paths(r"\1/realisasi"),
    ),
    (
        r"(dipa/[^/]+|pos(?:-unit)?/[^/]+)/persen",
        "Realisasi dibagi pagu.",
        _paths(r"\1/realisasi", r"\1/pagu"),
    ),
    (r"dipa/total/(.+)", "Jumlah seluruh satuan kerja.", _paths(r"dipa/*/\1")),
    (r"dipa/kanwil/(.+)", "Jumlah DIPA kantor sendiri.", _own_units),
    (r"pos-unit/([^/]+)/(.+)", "Jumlah pos anggaran unit utama ini; tiap pos satu kali.", _pools),
    (r"((?:smart|ikpa|perencanaan)/bobot)/.+", "Bobot menurut {regulation}.", _siblings),
    (r"(smart|ikpa|perencanaan)/rata-rata", "Rata-rata nilai seluruh satuan kerja.", _paths(r"\1/*/nilai")),
    (
        r"ikpa/rata-rata/(.+)",
        "Rata-rata satuan kerja yang padanya komponen ini berlaku.",
        _paths(r"ikpa/*/\1"),
    ),
    (r"e-monev/(tw-\d/.+)", "Rata-rata seluruh satuan kerja.", _paths(r"e-monev/*/\1")),
    (
        r"e-performance/persen",
        "Bagian isian seluruh satuan kerja yang masuk sampai tenggat.",
        _paths("e-performance/*"),
    ),
    (
        r"nilai-kinerja-anggaran",
        "Gabungan berbobot dari rata-rata nilai tahunan dan IKPA.",
        _paths("smart/rata-rata", "perencanaan/rata-rata", "ikpa/rata-rata"),
    ),
    (
        r"pegawai/([^/]+)/(laki-laki|perempuan)",
        "Bagian dari seluruh pegawai.",
        _paths(r"pegawai/\1/jumlah/\2", r"pegawai/\1/jumlah"),
    ),
    (r"pegawai/([^/]+)/jumlah(/.+)?", "Jumlah seluruh kelompok.", _items),
    (r"(pegawai/[^/]+/[^/]+)", "Laki-laki dan perempuan.", _paths(r"\1/laki-laki", r"\1/perempuan")),
)
"""Pattern of a path, how such a figure comes about, and what goes in; the first that fits."""
