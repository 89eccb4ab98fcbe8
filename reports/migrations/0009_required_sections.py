from django.db import migrations

from lkjip.rules.install import install
from reports.narrative.arrangement.rulesets import RULESETS


def install_rule_sets(apps, schema_editor):
    install(apps, RULESETS)


class Migration(migrations.Migration):
    dependencies = [("lkjip", "0002_one_general_rule"), ("reports", "0008_arrangement")]

    operations = [migrations.RunPython(install_rule_sets, migrations.RunPython.noop)]
