from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "indicators"
    verbose_name = "Janji dan hasil"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lkjip.tables import register

        from .agreement.tables import TABLES as AGREEMENT
        from .plan.tables import TABLES as PLAN
        from .realisation.tables import TABLES as REALISATION

        register(*PLAN, *AGREEMENT, *REALISATION)
