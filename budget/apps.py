from django.apps import AppConfig


class BudgetConfig(AppConfig):
    name = "budget"
    verbose_name = "Uang"
    default_auto_field = "django.db.models.BigAutoField"
