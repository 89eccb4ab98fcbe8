from django.db import migrations

from divisions import holidays


def install(apps, schema_editor):
    holidays.install(apps)


class Migration(migrations.Migration):
    dependencies = [("divisions", "0004_calendar_and_phones")]

    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
