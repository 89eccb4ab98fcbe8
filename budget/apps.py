from django.apps import AppConfig


class BudgetConfig(AppConfig):
    name = "budget"
    verbose_name = "Uang"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from indicators.plan.versions import version_begun
        from lkjip.tables import register

        from .ceiling import succession
        from .ceiling.tables import TABLES as CEILING
        from .intake import steps  # noqa: F401  (registers the background jobs of an import)
        from .scores.tables import TABLES as SCORES

        version_begun.connect(succession.follow)
        register(*CEILING, *SCORES)
