from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "Laporan"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lkjip.tables import register

        from .edition import jobs  # noqa: F401  (registers the report's background job)
        from .narrative.tables import TABLES

        register(*TABLES)
