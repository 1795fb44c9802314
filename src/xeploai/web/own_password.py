"""The first password came on paper and is changed before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect

from xeploai.web.slips import SESSION_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

STILL_OPEN = {"account_change_password", "account_logout", "account_reauthenticate", "language", "healthz"}


class OwnPassword:
    """Leads whoever still has a first password to the page where it is changed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: object, _args: object, _kwargs: object) -> HttpResponse | None:
        """Redirect to the change of password."""
        must = getattr(request.user, "must_change_password", False) and not request.session.get(SESSION_KEY)
        name = request.resolver_match.url_name if request.resolver_match else None
        return redirect("account_change_password") if must and name not in STILL_OPEN else None
