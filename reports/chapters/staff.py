"""Bab I D: the people, by sex and by every grouping that the office counts."""

from __future__ import annotations

from reports.charts import StaffBar, gender_bar, staff_bars
from reports.facts.figures import Figure
from reports.facts.organisation import StaffRow, StaffTable
from reports.facts.year import YearFacts
from reports.narrative.words import listed
from reports.outline import nodes as n

from . import parts

JOINER = "\N{WORD JOINER}"
"""Keeps "III/a" on one line."""
STAFF_TITLES = {
    "jabatan": "Jabatan",
    "golongan": "Golongan",
    "divisi": "Divisi",
    "satker": "Satuan Kerja",
}


def staff(facts: YearFacts) -> n.Section | None:
    groups = tuple(_staff_section(table, facts) for table in facts.staff)
    return parts.section(
        "pegawai", "Sumber Daya Manusia", parts.words(facts, "pegawai"), parts.kept(_gender(facts)), groups
    )


def _gender(facts: YearFacts) -> n.Section | None:
    own = facts.own_staff
    if own is None or own.men.value is None or own.women.value is None or not own.total.value:
        return None
    shares = (("Laki-laki", own.men, own.share_men), ("Perempuan", own.women, own.share_women))
    table = n.Table(
        caption=f"Pegawai {facts.office.label} menurut jenis kelamin tahun {facts.year}",
        columns=(
            n.Column("Jenis kelamin", kind="head"),
            n.Column("Orang", kind="number"),
            n.Column("Bagian", kind="number"),
        ),
        rows=(
            *(n.Row((name, parts.cell(people), parts.cell(share))) for name, people, share in shares),
            n.Row(("Jumlah", parts.cell(own.total), n.Cell("100,00%", source=own.total.path)), style="total"),
        ),
    )
    chart = n.Figure(
        gender_bar(int(own.men.value), int(own.women.value)),
        caption=f"Perbandingan pegawai laki-laki dan perempuan tahun {facts.year}",
        drawn=(_drawn("Seluruh pegawai", own),),
    )
    text = (
        f"Pada tahun {facts.year} {facts.office.label} memiliki ",
        parts.value(own.total),
        " pegawai; ",
        parts.value(own.share_women),
        " di antaranya perempuan.",
    )
    blocks = (n.Paragraph(text), n.SideBySide((table,), (chart,)))
    return n.Section("pegawai-jenis-kelamin", "Menurut Jenis Kelamin", blocks)


def _staff_section(table: StaffTable, facts: YearFacts) -> n.Section:
    title = STAFF_TITLES[table.group]
    rows = tuple(n.Row((row.item, *_people(row))) for row in table.rows)
    total = n.Row(("Jumlah", *_people(table)), style="total")
    block = n.Table(
        caption=f"Pegawai menurut {title.lower()} tahun {facts.year}",
        columns=(
            n.Column(title, kind="head", width=52),
            n.Column("Laki-laki", kind="number"),
            n.Column("Perempuan", kind="number"),
            n.Column("Jumlah", kind="number"),
        ),
        rows=(*rows, total),
    )
    blocks = (_staff_sentence(table, facts), block, *_staff_chart(table, facts))
    return n.Section(f"pegawai-{table.group}", f"Menurut {title}", blocks)


def _staff_chart(table: StaffTable, facts: YearFacts) -> tuple[n.Block, ...]:
    rows = [row for row in table.rows if row.total.value]
    if not rows:
        return ()
    chart = n.Figure(
        staff_bars([StaffBar(row.item, _heads(row.men), _heads(row.women)) for row in rows]),
        caption=f"Pegawai menurut {STAFF_TITLES[table.group].lower()} dan jenis kelamin tahun {facts.year}",
        drawn=tuple(_drawn(row.item, row) for row in rows),
    )
    return (chart,)


def _drawn(place: str, people: StaffRow | StaffTable) -> n.Text:
    return parts.drawn(place, ("laki-laki ", people.men), ("perempuan ", people.women))


def _people(counted: StaffRow | StaffTable) -> tuple[n.Cell, ...]:
    return parts.cell(counted.men), parts.cell(counted.women), parts.cell(counted.total)


def _heads(figure: Figure) -> int | None:
    return None if figure.value is None else int(figure.value)


def _staff_sentence(table: StaffTable, facts: YearFacts) -> n.Paragraph:
    """Men and women are told once of the office's own people, and again only of a grouping that counts others too."""
    title = STAFF_TITLES[table.group].lower()
    if not table.total.value:
        return n.Paragraph(f"Jumlah pegawai menurut {title} belum diisi.")
    own = facts.own_staff
    if own is None or own.total.value == table.total.value:
        return n.Paragraph(
            (
                f"Menurut {title}, kelompok terbesar adalah ",
                *_largest(table),
                " dari ",
                parts.value(table.total),
                " pegawai.",
            )
        )
    return n.Paragraph(
        (
            f"Menurut {title} tercatat ",
            parts.value(table.total),
            " pegawai: ",
            parts.value(table.men),
            " laki-laki dan ",
            parts.value(table.women),
            " perempuan. Kelompok terbesar adalah ",
            *_largest(table),
            " orang.",
        )
    )


def _largest(table: StaffTable) -> tuple[n.Inline, ...]:
    """Every group of the largest size: "JFU, 108", "III/a dan III/b, masing-masing 39"."""
    most = max(row.total.value or 0 for row in table.rows)
    rows = [row for row in table.rows if row.total.value == most]
    names = listed([row.item.replace("/", "/" + JOINER) for row in rows])
    return f"{names}, {'masing-masing ' if len(rows) > 1 else ''}", parts.value(rows[0].total)
