"""What no page of ours ever needs is turned away before any view: bodies out of size, NUL bytes, endless figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import BadRequest
from django.http import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.http import HttpRequest

LARGEST_BODY = 64 * 1024 * 1024  # a roster of a province with room to spare
LONGEST_ADDRESS = 2000
MOST_FIGURES = 18  # what a database holds as a number
NUL = "\x00"
TOO_LARGE = 413


class Bounds:
    """Refuses 413 and 400; keeps what is personal out of every cache."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at the size first, so that nothing is read; a page that says nothing about caches is kept by none."""
        if _length(request) > LARGEST_BODY:
            return HttpResponse(status=TOO_LARGE)
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(self, request: HttpRequest, _view: object, _args: object, _kwargs: object) -> None:
        """Raises BadRequest: shown as any other answer of 400."""
        if len(request.path) > LONGEST_ADDRESS or NUL in request.path:
            raise BadRequest
        for value in _given(request):
            if NUL in value or (len(value) > MOST_FIGURES and value.strip().isdecimal()):
                raise BadRequest


def _length(request: HttpRequest) -> int:
    given = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(given) if given.isdecimal() and len(given) <= MOST_FIGURES else 0


def _given(request: HttpRequest) -> Iterator[str]:
    for given in (request.GET, request.POST):
        for name, values in given.lists():
            yield name
            yield from (str(value) for value in values)
    yield from (str(getattr(file, "name", "")) for _field, files in request.FILES.lists() for file in files)
