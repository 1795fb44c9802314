"""Django application configuration."""

from django.apps import AppConfig


class RatingsConfig(AppConfig):
    """Register the data app ``ratings``."""

    name = "xeploai.ratings"
    label = "ratings"
    default_auto_field = "django.db.models.BigAutoField"
