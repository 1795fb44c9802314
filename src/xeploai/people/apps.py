"""Django application configuration."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Register the data app ``people``."""

    name = "xeploai.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
