"""Django application configuration."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """Register the data app ``reviews``."""

    name = "xeploai.reviews"
    label = "reviews"
    default_auto_field = "django.db.models.BigAutoField"
