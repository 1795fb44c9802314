"""What somebody who came in with a paper slip may open: one task, until the slip ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import login, logout
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from xeploai.ballots.models import Round
from xeploai.errors import Refusal
from xeploai.people.enums import SlipPurpose
from xeploai.people.models import AccessSlip
from xeploai.reviews.models import OpinionRequest
from xeploai.web.middleware import refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

SESSION_KEY = "access_slip"
FORBIDDEN = 403
ALWAYS = {"home", "slip", "slip_task", "language", "rules", "clause", "clause_panel", "account_logout", "healthz"}
SELF_RATING = {"self_rating"}
OF_MEETING = {"counting", "rounds"}
OF_ROUND = {
    "round",
    "round_close",
    "round_recount",
    "round_paper",
    "count_entry",
    "count_compare",
    "count_reopen",
    "count_sign",
}
OPINION = {"opinions", "opinion"}
ONLY_TO_READ = {"rounds"}


def opens(purpose: str, name: str) -> bool:
    """Whether a slip of this purpose opens the page of this name; what it may do there, permissions decide."""
    if name in ALWAYS:
        return True
    return name in {SlipPurpose.SELF_RATING: SELF_RATING, SlipPurpose.OPINION: OPINION}.get(
        SlipPurpose(purpose), OF_MEETING | OF_ROUND
    )


def allows(slip: AccessSlip, request: HttpRequest) -> bool:
    """Whether the slip opens this page: its task and its meeting, whatever else the holder's account may do."""
    match = request.resolver_match
    name = (match.url_name if match else None) or ""
    if name in ALWAYS or not opens(slip.purpose, name):
        return name in ALWAYS
    if name in ONLY_TO_READ and request.method not in {"GET", "HEAD"}:
        return False
    if name == "opinion" and match is not None:
        return _asked(slip, match.kwargs["pk"])
    if slip.purpose != SlipPurpose.TELLER or match is None or slip.meeting_id is None:
        return slip.purpose != SlipPurpose.TELLER
    key = int(match.kwargs["pk"])
    if name in OF_MEETING:
        return key == slip.meeting_id
    return Round.objects.filter(pk=key, meeting_id=slip.meeting_id).exists()


def _asked(slip: AccessSlip, key: int) -> bool:
    person = slip.user.person
    return person is not None and OpinionRequest.objects.filter(pk=key, person=person).exists()


def enter(request: HttpRequest, slip: AccessSlip) -> None:
    """Sign in with a slip; the visit ends with the slip at the latest."""
    login(request, slip.user, backend="django.contrib.auth.backends.ModelBackend")
    request.session[SESSION_KEY] = slip.pk
    request.session.set_expiry(max(1, int((slip.expires_at - timezone.now()).total_seconds())))


def slip_of(request: HttpRequest) -> AccessSlip | None:
    """The slip that this visit goes by, or None for a visit by password."""
    key = request.session.get(SESSION_KEY)
    return AccessSlip.objects.filter(pk=key).first() if key else None


def landing(slip: AccessSlip) -> str:
    """Where the holder of a slip goes."""
    if slip.purpose == SlipPurpose.TELLER and slip.meeting_id is not None:
        wanted = [("web:counting", [slip.meeting_id]), ("web:meeting", [slip.meeting_id])]
    elif slip.purpose == SlipPurpose.OPINION:
        wanted = [("web:opinions", [])]
    else:
        wanted = [("web:self_rating", [])]
    for name, arguments in wanted:
        try:
            return reverse(name, args=arguments)
        except NoReverseMatch:
            continue
    return reverse("web:slip")


class SlipBounds:
    """Keeps a visit by slip to its task, and ends it when the slip is over or withdrawn."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: object, _args: object, _kwargs: object) -> HttpResponse | None:
        """Refuses slip_not_for_this for pages of other tasks."""
        key = request.session.get(SESSION_KEY)
        if not key:
            return None
        slip = AccessSlip.objects.filter(pk=key, revoked_at=None, expires_at__gt=timezone.now()).first()
        if slip is None:
            logout(request)
            return None
        if allows(slip, request):
            return None
        response = refused(request, Refusal("slip_not_for_this"))
        response.status_code = FORBIDDEN
        return response
