"""Where a figure comes from, in words, by its path in the register."""

from __future__ import annotations

from budget.scores.ikpa import COMPONENTS

_SOURCES = {
    "ikk": "Isian bulanan, perjanjian kinerja, dan Renstra indikator {0}",
    "sasaran": "Capaian indikator pada sasaran {0}",
    "divisi": "Capaian indikator divisi {0}",
    "kantor": "Capaian seluruh indikator",
    "efisiensi": "Capaian dan pos anggaran sasaran {0}",
    "pk": "Perjanjian kinerja",
    "dipa": "DIPA dan realisasi anggaran {0}",
    "pos": "Pos anggaran {0}",
    "pos-unit": "Pos anggaran unit utama {0}",
    "smart": "SMART",
    "perencanaan": "Nilai perencanaan anggaran",
    "ikpa": "IKPA",
    "nilai-kinerja-anggaran": "Nilai SMART atau perencanaan, dan IKPA",
    "e-monev": "e-Monev",
    "e-performance": "e-Performance",
    "target-kinerja": "Target kinerja (e-Tarja) divisi {0}",
    "pegawai": "Data pegawai menurut {0}",
}


def what_of(path: str) -> str:
    """What is told of the thing that a path names: "ikk/PAS-2.1/bulan-12/realisasi" → "bulan 12, realisasi"."""
    room, *rest = path.split("/")
    told = rest[1:] if "{0}" in _SOURCES.get(room, "") else rest
    return ", ".join(word_of(part) for part in told)


def word_of(part: str) -> str:
    """One part of a path as a reader says it."""
    if len(part) == 1 and part.isupper():
        return f"komponen {part}"
    return _WORDS.get(part) or part.replace("-", " ")


_WORDS = {
    **{key: name[:1].lower() + name[1:] for key, name in COMPONENTS.items()},
    "consistency": "konsistensi",
    "efficiency": "nilai efisiensi",
    "rata-rata": "rata-rata",
    "laki-laki": "laki-laki",
    **{f"tw-{number}": f"TW {roman}" for number, roman in enumerate(("I", "II", "III", "IV"), 1)},
}


def source_of(path: str) -> str:
    """ "ikk/PAS-2.1/capaian" → "… indikator PAS-2.1"; a room without a name gives its own."""
    room, _, rest = path.partition("/")
    return _SOURCES.get(room, room).format(rest.partition("/")[0]).strip()
