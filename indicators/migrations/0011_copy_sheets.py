from django.db import migrations

from indicators.realisation.copies.rulesets import RULESETS
from lkjip.rules.install import install


def install_copy_sheets(apps, schema_editor):
    install(apps, RULESETS)


class Migration(migrations.Migration):
    dependencies = [
        ("indicators", "0010_calendar_locks_and_reminders"),
        ("lkjip", "0002_one_general_rule"),
    ]

    operations = [migrations.RunPython(install_copy_sheets, migrations.RunPython.noop)]
