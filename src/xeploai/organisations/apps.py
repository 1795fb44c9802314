"""Django application configuration."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Register the data app ``organisations``."""

    name = "xeploai.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"
