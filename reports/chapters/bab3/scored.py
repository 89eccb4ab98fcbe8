"""What SMART and IKPA say alike: between whom the scores lie, and where a printed value differs."""

from __future__ import annotations

from reports.facts.figures import Figure
from reports.outline import nodes as n

from .. import parts


def extremes(name: str, mean: Figure, scores: list[tuple[str, Figure]]) -> tuple[n.Block, ...]:
    """The mean, and who scores highest and lowest."""
    known = sorted((s for s in scores if s[1].value is not None), key=lambda s: s[1].value or 0)
    if len(known) < 2 or not mean:
        return ()
    low, high = known[0], known[-1]
    text = (
        f"Rata-rata nilai {name} adalah ",
        parts.value(mean),
        f". Nilai tertinggi dicapai {high[0]} (",
        parts.value(high[1]),
        f") dan terendah {low[0]} (",
        parts.value(low[1]),
        ").",
    )
    return (n.Paragraph(text),)


def differences(sentences: tuple[str, ...], *figures: Figure | None) -> tuple[n.Block, ...]:
    """`figures`: printed and computed ones, that the sentences tell of."""
    if not sentences:
        return ()
    text = parts.traced(" ".join(sentences), *figures)
    return (n.Callout(text, title="Beda dengan angka terbit:", tone="amber"),)
