"""A target that is met only by rounding."""

from __future__ import annotations


def test_a_hundred_percent_by_rounding_is_a_note(sound):
    """3,25 of 3,2501 is 99,9969%: printed as 100,00%."""
    sound.replace("target_pk", "3 Indeks,3,", '"3,2501 Indeks",3.2501,')
    sound.replace("target_renstra", "LAY-1.2,2023,3,", "LAY-1.2,2023,3.2501,")
    sound.set("analisis", 3, "tindak_lanjut", "Survei diperluas.")
    sound.drop("narasi")
    assert sound.told() == ["arithmetic.rounding note LAY-1.2"]
