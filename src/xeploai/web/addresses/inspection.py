"""Addresses: the inspector's pages."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.inspection import cell

urlpatterns: list[URLPattern | URLResolver] = [
    path("inspection/", cell.inspections, name="inspections"),
    path("inspection/<str:code>/", cell.inspection, name="inspection"),
]
