"""Django application configuration."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Register the data app ``journal``."""

    name = "xeploai.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"
