"""Addresses: accounts and access slips."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views import slip
from xeploai.web.views.accounts import account, listing, unit_slips

urlpatterns: list[URLPattern | URLResolver] = [
    path("slip/", slip.slip, name="slip"),
    path("slip/task/", slip.task, name="slip_task"),
    path("accounts-admin/", listing.accounts, name="accounts"),
    path("accounts-admin/new/", listing.choose_person, name="account_person"),
    path("accounts-admin/new/<str:person>/", account.create, name="account_create"),
    path("accounts-admin/<int:pk>/", account.account, name="account"),
    path("units/<str:code>/slips/", unit_slips.unit_slips, name="unit_slips"),
]
