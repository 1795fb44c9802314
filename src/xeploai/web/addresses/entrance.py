"""Addresses: signing in and out, one's own password, the second step. Nothing here sends letters or makes accounts.

Of allauth's pages only these are open: those that keep e-mail addresses or reset passwords by letter are not.
"""

from __future__ import annotations

from allauth.account import views
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import TemplateView

_forgotten = TemplateView.as_view(template_name="account/password_reset.html", http_method_names=["get", "head"])
_no_signing_up = TemplateView.as_view(template_name="account/signup_closed.html", http_method_names=["get", "head"])

urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", _no_signing_up, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/reset/", _forgotten, name="account_reset_password"),
    path("password/set/", _forgotten, name="account_set_password"),
    path("2fa/", include("allauth.mfa.urls")),
]
