from django.db import migrations

from indicators.achievement.rulesets import RULESETS
from lkjip.rules.install import install


def install_rule_sets(apps, schema_editor):
    install(apps, RULESETS)


class Migration(migrations.Migration):
    dependencies = [("indicators", "0003_one_office_value"), ("lkjip", "0002_one_general_rule")]

    operations = [migrations.RunPython(install_rule_sets, migrations.RunPython.noop)]
