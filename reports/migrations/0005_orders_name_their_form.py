"""Orders of the PDF become orders of the report in one form: what was ordered before stays in the list."""

from django.db import migrations

OLD, NEW = "laporan-pdf", "laporan"


def name_the_form(apps, schema_editor):
    Job = apps.get_model("lkjip", "Job")
    for job in Job.objects.filter(kind=OLD):
        job.kind, job.params = NEW, {**job.params, "form": "pdf", "period": "Y"}
        job.save(update_fields=["kind", "params"])


class Migration(migrations.Migration):
    dependencies = [
        ("lkjip", "0003_orders_taken_back"),
        ("reports", "0004_reviewers_checklist"),
    ]
    operations = [migrations.RunPython(name_the_form, migrations.RunPython.noop)]
