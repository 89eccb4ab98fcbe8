"""Rule sets that come with the migrations: category scales by year, best band first, as lower bounds."""

from typing import Any

CATEGORY: dict[str, Any] = {
    "kind": "capaian",
    "code": "lima-kelas",
    "year_from": 2010,
    "year_to": None,
    "regulation": "Skala lima kelas menurut Permendagri 54/2010 dan 86/2017",
    "data": {
        "bands": [
            {"label": "Sangat Tinggi", "lower": "91", "tone": "good"},
            {"label": "Tinggi", "lower": "76", "tone": "leaf"},
            {"label": "Sedang", "lower": "66", "tone": "amber"},
            {"label": "Rendah", "lower": "51", "tone": "clay"},
            {"label": "Sangat Rendah", "lower": "0", "tone": "brick"},
        ]
    },
}

AKIP_GRADES: dict[str, Any] = {
    "kind": "akip",
    "code": "permenpanrb-88-2021",
    "year_from": 2021,
    "year_to": None,
    "regulation": "Permenpan-RB 88/2021",
    "data": {
        "bands": [
            {"label": "AA", "lower": "90", "above": True},
            {"label": "A", "lower": "80", "above": True},
            {"label": "BB", "lower": "70", "above": True},
            {"label": "B", "lower": "60", "above": True},
            {"label": "CC", "lower": "50", "above": True},
            {"label": "C", "lower": "30", "above": True},
            {"label": "D", "lower": "0"},
        ]
    },
}

RULESETS = (CATEGORY, AKIP_GRADES)
