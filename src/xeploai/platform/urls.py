"""All addresses."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from xeploai.web.views.health import healthz

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("accounts/", include("xeploai.web.addresses.entrance")),
    path("", include("xeploai.web.urls")),
]
