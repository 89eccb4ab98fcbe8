from django.db import migrations

from indicators.agreement.rulesets import RULESETS
from lkjip.rules.install import install


def install_wording(apps, schema_editor):
    install(apps, RULESETS)


class Migration(migrations.Migration):
    dependencies = [("indicators", "0006_agreement_signing"), ("lkjip", "0002_one_general_rule")]

    operations = [migrations.RunPython(install_wording, migrations.RunPython.noop)]
