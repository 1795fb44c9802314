"""Answers to forms that save themselves (frontend/src/drafts.ts)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import JsonResponse
from django.utils import timezone

if TYPE_CHECKING:
    import datetime as dt

    from django.http import HttpRequest

    from xeploai.errors import Refusal

CONFLICT = 409


def is_autosave(request: HttpRequest) -> bool:
    """Whether the page saved by itself and waits for JSON, not for a page."""
    return request.headers.get("X-Autosave") == "1"


def saved(at: dt.datetime, version: int | None = None) -> JsonResponse:
    """Acknowledges a draft; only after the transaction is through."""
    return JsonResponse({"saved_at": timezone.localtime(at).strftime("%H:%M"), "version": version})


def not_saved(refusal: Refusal, status: int = CONFLICT) -> JsonResponse:
    """Says why a draft was not written; the text stays in the form and in the browser."""
    from xeploai.web.refusals import sentence

    return JsonResponse({"code": refusal.code, "message": str(sentence(refusal))}, status=status)


def not_valid(message: str) -> JsonResponse:
    """Says which field cannot be kept as it is."""
    return JsonResponse({"code": "invalid", "message": message}, status=400)
