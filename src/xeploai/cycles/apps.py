"""Django application configuration."""

from django.apps import AppConfig


class CyclesConfig(AppConfig):
    """Register the data app ``cycles``."""

    name = "xeploai.cycles"
    label = "cycles"
    default_auto_field = "django.db.models.BigAutoField"
