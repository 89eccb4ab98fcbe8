from django.db import migrations

from budget.scores.rulesets import RULESETS
from lkjip.rules.install import install


def install_rule_sets(apps, schema_editor):
    install(apps, RULESETS)


class Migration(migrations.Migration):
    dependencies = [("budget", "0002_score_decimals"), ("lkjip", "0002_one_general_rule")]

    operations = [migrations.RunPython(install_rule_sets, migrations.RunPython.noop)]
