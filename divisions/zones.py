"""The three clocks of Indonesia, by their short names or as the time zone database writes them."""

from zoneinfo import ZoneInfo

WIB, WITA, WIT = "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"
NAMES = {
    "WIB": WIB,
    "WITA": WITA,
    "WIT": WIT,
    WIB: WIB,
    WITA: WITA,
    WIT: WIT,
    "Asia/Pontianak": "Asia/Pontianak",
}
CHOICES = [(name, name) for name in NAMES]


def zone_named(name: str) -> ZoneInfo:
    """An empty name is WIB, the capital's."""
    return ZoneInfo(NAMES.get(name, WIB))
