"""Shares above 100 in the scores and monitoring tables, where a share cannot exceed its whole."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.figures import Figure

from ..finding import Finding, warning
from ..material import Material
from ..shares import possible

TITLE = "Bagian di atas 100"

Row = tuple[str, str, str, Figure, str]
"""Code, name, what, figure, address."""


def check(material: Material) -> Iterator[Finding]:
    for code, name, what, figure, url in (*_monev(material), *_scores(material), *_tasks(material)):
        if not possible(figure):
            yield warning(
                f"{code} {name}",
                f"{what} {figure.display} di luar 0 sampai 100. Periksa letak komanya.",
                expected="0 sampai 100",
                found=figure.display,
                url=url,
            )


def _monev(material: Material) -> Iterator[Row]:
    url = material.url("monev")
    for row in material.facts.money.monev:
        for what, figures in (("Anggaran", row.budget), ("Progres", row.progress)):
            for quarter, figure in enumerate(figures, 1):
                yield row.code, row.name, f"{what} e-Monev triwulan {quarter}", figure, url


def _scores(material: Material) -> Iterator[Row]:
    money = material.facts.money
    for row in money.smart.rows if money.smart else ():
        url = material.url("score", code=row.code, kind="smart")
        parts = {
            "Penyerapan": row.absorption,
            "Konsistensi": row.consistency,
            "Capaian rincian output": row.output,
        }
        for what, figure in parts.items():
            yield row.code, row.name, f"{what} SMART", figure, url
    for planned in money.planning.rows if money.planning else ():
        url = material.url("score", code=planned.code, kind="perencanaan")
        yield planned.code, planned.name, "Efektivitas perencanaan", planned.effectiveness, url
        yield planned.code, planned.name, "Efisiensi perencanaan", planned.efficiency, url
    for ikpa in money.ikpa.rows if money.ikpa else ():
        url = material.url("score", code=ikpa.code, kind="ikpa")
        assert money.ikpa is not None
        for what, figure in zip(money.ikpa.component_names, ikpa.components, strict=True):
            yield ikpa.code, ikpa.name, f"{what} IKPA", figure, url


def _tasks(material: Material) -> Iterator[Row]:
    for division in material.facts.money.division_targets:
        url = material.url("target_tasks", code=division.division_code)
        for task in division.tasks:
            what = f"Target kinerja nomor {task.number}"
            yield division.division_code, division.division_name, what, task.percent, url
