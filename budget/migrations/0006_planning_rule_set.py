from django.db import migrations

from budget.scores.rulesets import PLANNING_2024
from lkjip.rules.install import install


def install_rule_set(apps, schema_editor):
    install(apps, [PLANNING_2024])


class Migration(migrations.Migration):
    dependencies = [("budget", "0005_planning_scores"), ("lkjip", "0002_one_general_rule")]

    operations = [migrations.RunPython(install_rule_set, migrations.RunPython.noop)]
