"""Sections that a report must have, as data by year. Patterns: "ikk-*" is every indicator with all its parts."""

from __future__ import annotations

from typing import Any

KIND = "susunan"

RULESETS: tuple[dict[str, Any], ...] = (
    {
        "kind": KIND,
        "code": "permenpan-53-2014",
        "year_from": 2014,
        "regulation": "Permenpan-RB 53 Tahun 2014, lampiran II",
        "data": {
            "required": [
                "ikhtisar-eksekutif",
                "tugas-fungsi",
                "isu-strategis",
                "perjanjian-kinerja",
                "capaian-kinerja",
                "ikk-*",
                "efisiensi",
                "realisasi-anggaran",
                "kesimpulan",
                "saran",
            ]
        },
    },
)
