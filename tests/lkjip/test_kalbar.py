"""The fixture that other tests stand on."""

import pytest
from django.apps import apps

from indicators.achievement.rulesets import RULESETS
from indicators.models import Entry, EntryEvent, EntryValue
from lkjip.models import RuleSet
from lkjip.rules.install import install

pytestmark = pytest.mark.django_db


def test_the_first_office_is_there_with_its_year(kalbar):
    assert kalbar.indicators.count() == 60
    assert EntryValue.objects.filter(entry__indicator__office=kalbar).count() == 225


def test_loaded_months_arrive_approved_with_one_event_each(kalbar):
    entries = Entry.objects.filter(indicator__office=kalbar)
    assert set(entries.values_list("state", flat=True)) == {"disetujui"}
    assert EntryEvent.objects.filter(entry__in=entries).count() == entries.count()


@pytest.mark.parametrize("kind", ["capaian", "akip", "ikpa", "smart", "nilai-kantor", "serapan"])
def test_the_migrations_bring_the_rule_sets_of_2023(kind):
    assert RuleSet.objects.for_year(kind, 2023).regulation


def test_installing_rule_sets_again_adds_none():
    before = RuleSet.objects.count()
    install(apps, RULESETS)
    assert RuleSet.objects.count() == before


@pytest.mark.django_db(transaction=True)
def test_the_office_is_there_for_a_transactional_test(kalbar):
    assert kalbar.indicators.count() == 60


@pytest.mark.django_db(transaction=True)
def test_and_again_after_one_emptied_the_database(kalbar):
    assert kalbar.indicators.count() == 60
    assert RuleSet.objects.for_year("capaian", 2023)
