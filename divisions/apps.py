from django.apps import AppConfig


class DivisionsConfig(AppConfig):
    name = "divisions"
    verbose_name = "Kantor dan orang"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lkjip.tables import register

        from .tables import TABLES
        from .workbook import steps  # noqa: F401  (registers the background jobs of the page "Buku kerja")

        register(*TABLES)
