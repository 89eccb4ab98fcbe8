from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "Laporan"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate, pre_migrate

        from lkjip.tables import register

        from .edition import freezing, jobs  # noqa: F401  (registers the report's background jobs)
        from .edition import triggers as editions
        from .narrative.tables import TABLES

        register(*TABLES)
        pre_migrate.connect(editions.before_migrate, sender=self)
        post_migrate.connect(editions.after_migrate, sender=self)
