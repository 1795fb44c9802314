"""Addresses of the pages; one module of addresses per area."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

from xeploai.web.addresses import accounts, ballots, base, committee, inspection, meeting, preparation, roster

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    *base.urlpatterns,
    *accounts.urlpatterns,
    *preparation.urlpatterns,
    *meeting.urlpatterns,
    *ballots.urlpatterns,
    *committee.urlpatterns,
    *inspection.urlpatterns,
    *roster.urlpatterns,
]
