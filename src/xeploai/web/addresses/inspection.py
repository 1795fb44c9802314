"""Addresses: the inspector's pages."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.inspection import cell, chains

urlpatterns: list[URLPattern | URLResolver] = [
    path("inspection/", cell.inspections, name="inspections"),
    path("inspections/subjects/", chains.inspection_subjects, name="inspection_subjects"),
    path("inspections/subjects/<int:pk>/", chains.inspection_subject, name="inspection_subject"),
    path("inspections/subjects/<int:pk>/file/", chains.inspection_subject_file, name="inspection_subject_file"),
    path("inspections/members/<int:pk>/", chains.inspection_member, name="inspection_member"),
    path("inspections/members/<int:pk>/file/", chains.inspection_member_file, name="inspection_member_file"),
    path("inspection/<str:code>/", cell.inspection, name="inspection"),
]
