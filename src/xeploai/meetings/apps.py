"""Django application configuration."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Register the data app ``meetings``."""

    name = "xeploai.meetings"
    label = "meetings"
    default_auto_field = "django.db.models.BigAutoField"
