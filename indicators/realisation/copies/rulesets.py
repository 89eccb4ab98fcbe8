"""What the other systems ask for, month by month, in the order of their own forms.

How these forms look is the experience of people who fill them in, not a regulation: an office whose form asks
otherwise keeps a rule set of its own. `figures` are names of `figures.FIGURES`; `check` is the one that is compared.
"""

from typing import Any

E_PERFORMANCE: dict[str, Any] = {
    "kind": "salin",
    "code": "e-performance",
    "year_from": 2020,
    "year_to": None,
    "regulation": "Formulir bulanan e-Performance",
    "data": {
        "name": "e-Performance",
        "frequency": "bulanan",
        "group": "divisi",
        "figures": [
            "target",
            "realisasi_bulan",
            "realisasi_sampai",
            "capaian",
            "penyebab",
            "kendala",
            "tindak_lanjut",
        ],
        "check": "realisasi_sampai",
    },
}

E_MONEV: dict[str, Any] = {
    "kind": "salin",
    "code": "e-monev",
    "year_from": 2020,
    "year_to": None,
    "regulation": "Formulir triwulanan e-Monev Bappenas (PP 39/2006)",
    "data": {
        "name": "e-Monev",
        "frequency": "triwulanan",
        "group": "unit_utama",
        "figures": [
            "target",
            "target_periode",
            "realisasi_sampai",
            "capaian_periode",
            "kendala",
            "tindak_lanjut",
        ],
        "check": "realisasi_sampai",
    },
}

SMART: dict[str, Any] = {
    "kind": "salin",
    "code": "smart",
    "year_from": 2020,
    "year_to": None,
    "regulation": "Formulir bulanan SMART DJA (PMK 22/2021)",
    "data": {
        "name": "SMART",
        "frequency": "bulanan",
        "group": "unit_utama",
        "figures": ["target", "realisasi_sampai", "progres", "kendala"],
        "check": "realisasi_sampai",
    },
}

RULESETS = (E_PERFORMANCE, E_MONEV, SMART)
