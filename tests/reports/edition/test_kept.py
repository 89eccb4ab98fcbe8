"""What was issued stays as it was issued, whoever asks the database."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from reports.edition.issuing import add_erratum
from reports.edition.models import Edition, EditionContent, EditionFile, Erratum

from .desk import frozen

pytestmark = pytest.mark.usefixtures("small_files", "review_errors")


@pytest.fixture
def final(perencana: Any) -> Edition:
    edition = frozen(perencana, "final")
    member = perencana.user.memberships.get()
    add_erratum(member, edition, Erratum(place="Halaman 12", wrong="88", right="87"))
    return edition


def refused(change: Any) -> None:
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        change()


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reports_edition SET number = 7",
        "UPDATE reports_edition SET kind = 'draf'",
        "DELETE FROM reports_edition",
        "UPDATE reports_editioncontent SET register = '{}'",
        "DELETE FROM reports_editioncontent",
        "UPDATE reports_editionfile SET sha256 = 'x'",
        "DELETE FROM reports_editionfile WHERE form = 'pdf'",
        "UPDATE reports_erratum SET \"right\" = '88'",
        "DELETE FROM reports_erratum",
    ],
)
def test_plain_sql_is_refused(final, statement):
    refused(lambda: sql(statement))


def test_replacing_a_row_is_changing_it(final):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite replaces rows on insert")
    columns = "id, edition_id, form, name, stored, size, sha256"
    for new in (columns, columns.replace("sha256", "'x'").replace("id,", "NULL,", 1)):
        refused(
            lambda new=new: sql(
                f"INSERT OR REPLACE INTO reports_editionfile ({columns}) SELECT {new} FROM reports_editionfile"
            )
        )


def test_the_models_refuse_too(final):
    final.note = "lain"
    refused(final.save)
    refused(lambda: EditionFile.objects.update(size=1))
    refused(lambda: EditionContent.objects.update(texts=[]))
    with pytest.raises(Exception, match="Erratum"), transaction.atomic():
        final.delete()


def test_a_draft_does_not_change_either_but_may_go(perencana):
    draft = frozen(perencana)
    refused(lambda: Edition.objects.update(note="lain"))
    draft.delete()
    assert not EditionFile.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_emptying_the_database_is_still_possible(kalbar, stage, request):
    """The command asks first; afterwards the guards stand again."""
    perencana = request.getfixturevalue("perencana")
    frozen(perencana, "final")
    call_command("flush", interactive=False, verbosity=0)
    assert not Edition.objects.exists()


class TestConstraints:
    """What the service takes care of, the database knows too."""

    def copy(self, final: Edition, **other: Any) -> None:
        final.pk, final.code = None, "lain"
        for name, value in other.items():
            setattr(final, name, value)
        final.save(force_insert=True)

    def broken(self, final: Edition, rule: str, **other: Any) -> None:
        with pytest.raises(IntegrityError, match=rule), transaction.atomic():
            self.copy(final, **other)

    def test_a_second_final_names_the_first(self, final):
        self.broken(final, "edition_says_what_it_replaces", number=2, note="Lain")

    def test_and_says_what_it_corrects(self, final):
        self.broken(final, "edition_says_what_it_replaces", number=2, replaces_id=final.pk)

    def test_a_final_with_errors_says_why(self, final):
        self.broken(final, "edition_errors_have_reason", open_errors=3, year=2022)
