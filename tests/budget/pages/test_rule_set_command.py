"""An office's own rule sets, entered by command."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from budget.scores.board import board
from lkjip.rules.models import RuleSet

pytestmark = pytest.mark.django_db

FIFTY = '{"planning": "50", "ikpa": "50"}'


def set_rule(data=FIFTY, **changes):
    given = {"office": "kalbar", "kind": "nilai-kantor", "code": "50-50", "year_from": 2024}
    call_command("set_rule_set", regulation="Keputusan kantor", data=data, **{**given, **changes})


def test_fifty_fifty_holds_from_2024_for_this_office_only(kalbar):
    set_rule()
    rule = RuleSet.objects.for_year("nilai-kantor", 2025, kalbar.pk)
    assert rule.data == {"planning": "50", "ikpa": "50"}
    assert RuleSet.objects.for_year("nilai-kantor", 2023, kalbar.pk).code == "60-40"
    with pytest.raises(RuleSet.DoesNotExist):
        RuleSet.objects.for_year("nilai-kantor", 2025)


def test_entering_it_again_replaces_it(kalbar):
    set_rule()
    set_rule('{"planning": "60", "ikpa": "40"}')
    assert RuleSet.objects.get(office=kalbar).data["planning"] == "60"


def test_a_target_is_shown_beside_the_score(kalbar, pimpinan):
    set_rule('{"ikpa": 95.5}', kind="target-nilai", code="target", year_from=2023)
    assert board(kalbar, 2023).target == {"ikpa": Decimal("95.5")}
    assert "95,50" in pimpinan.open("money_unit", code="408830")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ('{"planning": "50", "ikpa": "40"}', "Jumlah bobot 90, seharusnya 100."),
        ('{"planning": "100"}', "Bobot yang diperlukan"),
        ('{"planning": "x", "ikpa": "50"}', "harus berupa angka"),
        ('{"planning": "-10", "ikpa": "110"}', "berkisar 0 sampai 100"),
        ("[1]", "pasangan nama dan angka"),
        ("{", "bukan JSON"),
    ],
)
def test_weights_that_make_no_sense_are_refused(kalbar, data, sentence):
    with pytest.raises(CommandError, match=sentence):
        set_rule(data)
    assert not RuleSet.objects.filter(office=kalbar).exists()
