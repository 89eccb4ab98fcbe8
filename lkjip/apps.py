from django.apps import AppConfig


class LkjipConfig(AppConfig):
    name = "lkjip"
    verbose_name = "Kinerja"
    default_auto_field = "django.db.models.BigAutoField"
