"""Addresses: roster."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.roster import job, problems, start

urlpatterns: list[URLPattern | URLResolver] = [
    path("roster/", start.roster, name="roster"),
    path("roster/template.xlsx", start.roster_template, name="roster_template"),
    path("roster/export/", start.roster_export, name="roster_export"),
    path("roster/imports/<int:pk>/", job.roster_import, name="roster_import"),
    path("roster/imports/<int:pk>/progress/", job.roster_progress, name="roster_progress"),
    path("roster/imports/<int:pk>/confirm/", job.roster_confirm, name="roster_confirm"),
    path("roster/imports/<int:pk>/discard/", job.roster_discard, name="roster_discard"),
    path("roster/imports/<int:pk>/problems.xlsx", problems.roster_problems_workbook, name="roster_problems_workbook"),
    path("roster/imports/<int:pk>/problems.csv", problems.roster_problems_csv, name="roster_problems_csv"),
]
