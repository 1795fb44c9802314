"""Django application configuration."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Register ``exchange``."""

    name = "xeploai.exchange"
    label = "exchange"
    default_auto_field = "django.db.models.BigAutoField"
