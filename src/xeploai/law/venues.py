"""Clause II.3: where each person and each collective reviews."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xeploai.law.codes import PARTY_COMMITTEES, AdminLevel, BodyKind, Role, UnitKind, known
from xeploai.law.outcome import Outcome, Reason, reason

SMALL_LEADERSHIP = 2
MANY_POSTS = 3
_LEADING = (Role.HEAD, Role.DEPUTY)


@dataclass(frozen=True, kw_only=True)
class VenueBody:
    """A collective somebody sits in. `size` is the number of its leaders, None where nobody entered it."""

    id: str
    kind: str
    level: str
    party_level: str | None = None
    has_standing_committee: bool = True
    size: int | None = None
    has_key_cadres: bool = False


@dataclass(frozen=True, kw_only=True)
class Post:
    body: VenueBody
    role: str

    @property
    def leads(self) -> bool:
        return self.role in _LEADING


@dataclass(frozen=True, kw_only=True)
class Reviewer:
    """`cell_id` is None for a person who is no party member."""

    party_member: bool
    cell_id: str | None = None
    reviews_in_group: bool = False


@dataclass(frozen=True)
class Venue:
    """`place` is written `what:ID`, for instance `cell:C7`."""

    place: str
    clause: str


@dataclass(frozen=True, kw_only=True)
class VenuesOutcome(Outcome):
    venues: tuple[Venue, ...]
    extra_venue_required: bool


# Clause II.3.2. Every party member reviews in the own cell, or in its party group (3.2.1); whoever sits in a
# collective also before that collective (3.2.2; 3.2.4 for who is no party member); special places are set by 3.2.3.
# Three leading posts or more call for one more place, which the managing level names.
def venues(*, person: Reviewer, posts: Sequence[Post]) -> VenuesOutcome:
    """Each place once, the cell first, then in the order of the posts. Raises UnknownCodeError."""
    found: dict[str, Venue] = {}
    steps: list[Reason] = []
    if person.party_member and person.cell_id is not None:
        place = f"{'group' if person.reviews_in_group else 'cell'}:{person.cell_id}"
        found[place] = Venue(place, "II.3.2.1")
    for post in posts:
        venue = _venue(post, party_member=person.party_member)
        if venue is None:
            steps.append(reason("no_venue_for_executive_committee", body=post.body.id))
        else:
            found.setdefault(venue.place, venue)
    leading = sum(1 for post in posts if post.leads or post.body.kind in PARTY_COMMITTEES)
    extra = leading >= MANY_POSTS
    if extra:
        steps.append(reason("extra_venue", posts=leading, most=MANY_POSTS))
    reasons = (*(reason("venue", place=v.place, clause=v.clause) for v in found.values()), *steps)
    clauses = dict.fromkeys(v.clause for v in found.values())
    if extra:
        clauses.setdefault("II.3.2.2")
    return VenuesOutcome(
        venues=tuple(found.values()),
        extra_venue_required=extra,
        reasons=reasons or (reason("no_venue"),),
        clauses=tuple(clauses) or ("II.3.2",),
    )


def _venue(post: Post, *, party_member: bool) -> Venue | None:
    body = post.body
    kind = known(BodyKind, body.kind)
    known(Role, post.role)
    if kind is BodyKind.COUNCIL_BOARD and post.leads:
        return Venue(f"council_standing:{body.id}", "II.3.2.3")
    if kind is BodyKind.ASSEMBLY_DELEGATION and post.leads:
        return Venue(f"body:{body.id}", "II.3.2.3")
    if kind is BodyKind.EXECUTIVE_COMMITTEE and not _executive_reviews(body):
        return None
    if _is_small(body, kind):
        return Venue(f"{'key_cadres' if body.has_key_cadres else 'all_staff'}:{body.id}", "II.3.2.3")
    return Venue(f"body:{body.id}", "II.3.2.2" if party_member else "II.3.2.4")


# II.3.2.2. A seat in an executive committee is a place of review only in a sub-committee party organisation, and in a
# grassroots one without a standing committee; above the grassroots the own leadership collectives take its place.
def _executive_reviews(body: VenueBody) -> bool:
    if body.party_level == UnitKind.SUB_PARTY:
        return True
    return known(AdminLevel, body.level) is AdminLevel.GRASSROOTS and not body.has_standing_committee


# II.3.2.3. Where no more than two lead, a collective of leaders would judge itself: key cadres or all staff take its
# place. A party committee and the delegation to the National Assembly have no staff; they stay the place.
def _is_small(body: VenueBody, kind: BodyKind) -> bool:
    if kind in PARTY_COMMITTEES or kind is BodyKind.ASSEMBLY_DELEGATION:
        return False
    return body.size is not None and body.size <= SMALL_LEADERSHIP


@dataclass(frozen=True, kw_only=True)
class CombinedReviewOutcome(Outcome):
    allowed: bool
    missing: tuple[str, ...]


# Clause II.3.1. An agency's leadership may review together with the standing committee of its party organisation only
# where every leader sits in that standing committee.
def combined_review(*, leaders: Sequence[str], standing_committee: Sequence[str]) -> CombinedReviewOutcome:
    inside = frozenset(standing_committee)
    missing = tuple(dict.fromkeys(who for who in leaders if who not in inside))
    if missing:
        step = reason("combined_refused", missing=missing, leaders=len(leaders))
    else:
        step = reason("combined_allowed", leaders=len(leaders))
    return CombinedReviewOutcome(allowed=not missing, missing=missing, reasons=(step,), clauses=("II.3.1",))
