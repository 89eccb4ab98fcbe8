from django.apps import AppConfig


class BudgetConfig(AppConfig):
    name = "budget"
    verbose_name = "Uang"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lkjip.tables import register

        from .ceiling.tables import TABLES as CEILING
        from .intake import steps  # noqa: F401  (registers the background jobs of an import)
        from .scores.tables import TABLES as SCORES

        register(*CEILING, *SCORES)
