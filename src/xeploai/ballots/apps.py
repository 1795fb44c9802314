"""Django application configuration."""

from django.apps import AppConfig


class BallotsConfig(AppConfig):
    """Register the data app ``ballots``."""

    name = "xeploai.ballots"
    label = "ballots"
    default_auto_field = "django.db.models.BigAutoField"
