from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "indicators"
    verbose_name = "Janji dan hasil"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate, pre_migrate

        from lkjip.tables import register

        from .agreement import succession, triggers
        from .agreement.tables import TABLES as AGREEMENT
        from .plan import triggers as definitions
        from .plan.tables import TABLES as PLAN
        from .plan.versions import version_begun
        from .realisation import triggers as months
        from .realisation.tables import TABLES as REALISATION

        register(*PLAN, *AGREEMENT, *REALISATION)
        version_begun.connect(succession.follow)
        for guards in (triggers, definitions, months):
            pre_migrate.connect(guards.before_migrate, sender=self)
            post_migrate.connect(guards.after_migrate, sender=self)
