"""Django application configuration."""

from django.apps import AppConfig


class PlatformConfig(AppConfig):
    """Register management commands and the cache table."""

    name = "xeploai.platform"
    label = "platform"
