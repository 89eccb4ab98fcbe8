import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

CODE = django.core.validators.RegexValidator(
    "^\\w[\\w .()-]*\\Z", "Kode hanya boleh berisi huruf, angka, spasi, titik, tanda hubung, dan kurung."
)
SYMBOL = django.core.validators.RegexValidator(
    "^[A-Z][0-9]?\\Z", "Simbol ditulis satu huruf besar, boleh diikuti satu angka: A, B, atau C1."
)


class Migration(migrations.Migration):
    dependencies = [
        ("indicators", "0004_rule_sets"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="objective",
            name="code",
            field=models.CharField(max_length=40, validators=[CODE], verbose_name="kode"),
        ),
        migrations.AlterField(
            model_name="indicator",
            name="code",
            field=models.CharField(max_length=40, validators=[CODE], verbose_name="kode"),
        ),
        migrations.AlterField(
            model_name="component",
            name="symbol",
            field=models.CharField(max_length=5, validators=[SYMBOL], verbose_name="simbol"),
        ),
        migrations.AddConstraint(
            model_name="indicatorlink",
            constraint=models.UniqueConstraint(
                condition=models.Q(("relation", "lanjut")),
                fields=("new",),
                name="indicatorlink_continues_one",
                violation_error_message="Satu indikator baru hanya dapat meneruskan satu indikator lama.",
            ),
        ),
        migrations.CreateModel(
            name="PlanEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                ("reason", models.TextField(blank=True, verbose_name="alasan")),
                (
                    "changes",
                    models.JSONField(default=list, help_text="[{kolom, lama, baru}]", verbose_name="perubahan"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="oleh",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="indicators.indicator",
                        verbose_name="indikator",
                    ),
                ),
                (
                    "objective",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="indicators.objective",
                        verbose_name="sasaran",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="indicators.strategicplan",
                        verbose_name="Renstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "riwayat Renstra",
                "ordering": ["at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("indicator__isnull", True), ("objective__isnull", True), ("plan__isnull", False)
                            ),
                            models.Q(
                                ("indicator__isnull", True), ("objective__isnull", False), ("plan__isnull", True)
                            ),
                            models.Q(
                                ("indicator__isnull", False), ("objective__isnull", True), ("plan__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="planevent_one_subject",
                        violation_error_message="Riwayat menyangkut satu Renstra, satu sasaran, atau satu indikator.",
                    )
                ],
            },
        ),
    ]
