"""Entries kept before the database demanded it: an approved one has a time, a submitted one a submitter."""

from django.db import migrations
from django.db.models import F

FINAL = ["disetujui", "terkunci"]


def make_legal(apps, schema_editor):
    entries = apps.get_model("indicators", "Entry").objects
    entries.filter(state__in=FINAL, approved_at=None).update(approved_at=F("changed"))
    entries.exclude(state__in=FINAL).update(approved_at=None, approved_by=None)
    entries.filter(submitted_by=None).exclude(submitted_at=None).update(submitted_at=None)
    entries.filter(submitted_at=None).exclude(submitted_by=None).update(submitted_at=F("changed"))
    entries.filter(state="diajukan", submitted_by=None).update(state="draf")


class Migration(migrations.Migration):
    dependencies = [("indicators", "0008_evidence_words_talk_and_copies")]

    operations = [migrations.RunPython(make_legal, migrations.RunPython.noop)]
