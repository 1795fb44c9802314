"""Addresses: the committee's table, decisions and notices."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from xeploai.web.views.committee import decisions, notices, table

urlpatterns: list[URLPattern | URLResolver] = [
    path("units/<str:code>/committee/", table.committee, name="committee"),
    path("units/<str:code>/notices/", notices.notices, name="notices"),
    path("meetings/<int:pk>/decisions/", decisions.decisions, name="decisions"),
    re_path(
        r"^meetings/(?P<pk>\d+)/decisions/(?P<paper>list|notice)\.(?P<kind>pdf|docx)$",
        decisions.decision_paper,
        name="decision_paper",
    ),
]
