"""Rule sets that come with the migrations: weights, clamps and bands of the scores, by year and regulation.

Of KMK 466/2023 only 75 effectiveness and 25 efficiency are established; how the 25 splits inside, its categories
and the 50/50 office value are not. A score without a rule set is shown as published and not computed, until the
office records its own (page "Bobot dan target", or `manage.py set_rule_set`).
"""

from typing import Any

IKPA_BANDS: list[dict[str, Any]] = [
    {"label": "Sangat Baik", "lower": "95", "tone": "good"},
    {"label": "Baik", "lower": "89", "tone": "leaf"},
    {"label": "Cukup", "lower": "70", "tone": "amber"},
    {"label": "Kurang", "lower": "0", "tone": "brick"},
]

SMART_BANDS: list[dict[str, Any]] = [
    {"label": "Sangat Baik", "lower": "90", "above": True, "tone": "good"},
    {"label": "Baik", "lower": "80", "above": True, "tone": "leaf"},
    {"label": "Cukup", "lower": "60", "above": True, "tone": "amber"},
    {"label": "Kurang", "lower": "50", "above": True, "tone": "clay"},
    {"label": "Sangat Kurang", "lower": "0", "tone": "brick"},
]

IKPA_2022: dict[str, Any] = {
    "kind": "ikpa",
    "code": "per-5-pb-2022",
    "year_from": 2022,
    "year_to": 2023,
    "regulation": "PER-5/PB/2022",
    "data": {
        "weights": {
            "revision": "10",
            "deviation": "10",
            "absorption": "20",
            "contracts": "10",
            "bills": "10",
            "advances": "10",
            "dispensation": "5",
            "output": "25",
        },
        "bands": IKPA_BANDS,
    },
}

IKPA_2024: dict[str, Any] = {
    "kind": "ikpa",
    "code": "per-5-pb-2024",
    "year_from": 2024,
    "year_to": None,
    "regulation": "PER-5/PB/2024",
    "data": {
        "weights": {
            "revision": "10",
            "deviation": "15",
            "absorption": "20",
            "contracts": "10",
            "bills": "10",
            "advances": "10",
            "output": "25",
        },
        "bands": IKPA_BANDS,
    },
}

SMART_2021: dict[str, Any] = {
    "kind": "smart",
    "code": "pmk-22-2021",
    "year_from": 2018,
    "year_to": 2023,
    "regulation": "PMK 214/2017 dan PMK 22/2021",
    "data": {
        "weights": {"absorption": "9.7", "consistency": "18.2", "output": "43.5", "efficiency": "28.6"},
        "efficiency_limit": "20",
        "bands": SMART_BANDS,
    },
}

PLANNING_2024: dict[str, Any] = {
    "kind": "perencanaan",
    "code": "kmk-466-2023",
    "year_from": 2024,
    "year_to": None,
    "regulation": "KMK 466/2023",
    "data": {
        "weights": {"effectiveness": "75", "efficiency": "25"},
        "open": [
            "Pembagian 25 bobot efisiensi dan kategori nilainya belum dipastikan dari naskah peraturan; nilai "
            "efisiensi dipakai sebagaimana terbit."
        ],
    },
}

OFFICE_VALUE_2023: dict[str, Any] = {
    "kind": "nilai-kantor",
    "code": "60-40",
    "year_from": 2018,
    "year_to": 2023,
    "regulation": "PMK 22/2021",
    "data": {"smart": "60", "ikpa": "40"},
}

ABSORPTION: dict[str, Any] = {
    "kind": "serapan",
    "code": "tiga-warna",
    "year_from": 2010,
    "year_to": None,
    "regulation": "Legenda pemantauan OM-SPAN kantor",
    "data": {
        "bands": [
            {"label": "hijau", "lower": "97", "tone": "good"},
            {"label": "kuning", "lower": "80", "tone": "amber"},
            {"label": "merah", "lower": "0", "tone": "brick"},
        ]
    },
}

RULESETS = (
    IKPA_2022,
    IKPA_2024,
    SMART_2021,
    PLANNING_2024,
    OFFICE_VALUE_2023,
    ABSORPTION,
)
