"""Ceilings, pools, spending and scores, each held against its other source."""

TITLE = "Anggaran"
