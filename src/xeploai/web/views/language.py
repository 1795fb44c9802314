"""Vietnamese or English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_POST
from django.views.i18n import set_language

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


@require_POST
def language(request: HttpRequest) -> HttpResponseBase:
    """Keep the choice in a cookie and go back."""
    return set_language(request)
