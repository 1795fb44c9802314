"""Addresses: questions about the rules."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.queries import answering, asking

urlpatterns: list[URLPattern | URLResolver] = [
    path("queries/", answering.queries, name="queries"),
    path("queries/answer/", answering.answer, name="query_answer"),
    path("rules/<str:clause>/ask/", asking.ask, name="query_ask"),
]
