"""What is counted is a failure, and more of it makes the achievement better: a full score that proves the opposite.

"Compliance" computed as repeat offenders among offenders is 100% when all five of five offend again.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material
from ..meaning import counts_the_bad, rewarded

TITLE = "Makna angka berlawanan dengan indikatornya"


def check(material: Material) -> Iterator[Finding]:
    for indicator in material.indicators:
        for component in indicator.components:
            if counts_the_bad(component) and rewarded(indicator, component):
                base = ", ".join(f"{c.symbol} {c.total.display}" for c in indicator.components)
                yield warning(
                    f"{indicator.code} {indicator.name}",
                    f"Komponen {component.symbol} menghitung “{component.name}”, dan makin banyak justru menaikkan "
                    f"capaian. Realisasi {indicator.realised.display} ({base}) tidak dapat dibaca sebagai "
                    "keberhasilan: periksa rumus, polaritas, atau datanya.",
                    expected="komponen yang naiknya memang perbaikan",
                    found=base,
                    url=material.plan_url(indicator.code),
                )
