"""Sums, percentages, components and printed figures, held against what the records give."""

TITLE = "Hitungan"
