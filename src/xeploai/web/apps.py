"""Django application configuration."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Register ``web``."""

    name = "xeploai.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"
