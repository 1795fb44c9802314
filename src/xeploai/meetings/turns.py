"""The order of a review: the collective first, then its members, head before deputies (PL2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.errors import Refusal
from xeploai.meetings.enums import ROUND_VOIDED, TurnState
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.enums import PostRole
from xeploai.people.models import Post
from xeploai.people.naming import told_apart
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting, ReviewTurn
    from xeploai.people.models import User

ORDER = {PostRole.HEAD: 0, PostRole.DEPUTY: 1, PostRole.MEMBER: 2}
KEPT_IN_WORDS = ("note", "explanation", "conclusion")


@dataclass(frozen=True, slots=True)
class Course:
    """All turns in their order, with names that tell people apart; ``names`` has the collective under None."""

    turns: tuple[ReviewTurn, ...]
    names: dict[int | None, str]

    @property
    def waiting(self) -> tuple[ReviewTurn, ...]:
        """Who was neither reviewed nor marked absent with a reason."""
        return tuple(turn for turn in self.turns if turn.state == TurnState.WAITING)

    @property
    def next(self) -> ReviewTurn | None:
        """Whose turn it is."""
        return next(iter(self.waiting), None)

    @property
    def over(self) -> bool:
        """Whether the collective and every member is dealt with."""
        return bool(self.turns) and not self.waiting

    @property
    def waiting_names(self) -> tuple[str, ...]:
        """Names of those still to come, the collective by its own."""
        return tuple(self.names[turn.person_id] for turn in self.waiting)


def course_of(meeting: Meeting) -> Course:
    """The turns as they stand. Two queries, whatever the number of members."""
    turns = tuple(meeting.turns.select_related("person").order_by("position"))
    people = [turn.person for turn in turns if turn.person is not None]
    names: dict[int | None, str] = {None: collective_name(meeting)}
    names |= {key: name for key, name in told_apart(people).items()}  # noqa: C416 - widens the type of the keys
    return Course(turns, names)


def collective_name(meeting: Meeting) -> str:
    """What the collective is called: as listed in the cycle, else by its body, else by its unit."""
    return str(meeting.subject or meeting.body or meeting.unit)


def seats_of(meeting: Meeting) -> list[Post]:
    """The members to be reviewed: seats of the collective, head first, then deputies, each by given name."""
    seats = Post.objects.current().filter(body=meeting.body_id).select_related("person")
    rows = seats.order_by("person__sort_key", "person__code")
    return sorted(rows, key=lambda post: ORDER.get(PostRole(post.role), len(ORDER)))


def voting_begun(meeting: Meeting) -> None:
    """Once ballots were opened, the review stands as it was. Refuses: voting_begun."""
    if meeting.rounds.exclude(state=ROUND_VOIDED).exists():
        raise Refusal("voting_begun", clause="PL2")


def held_turn(actor: User, turn: ReviewTurn) -> tuple[Meeting, ReviewTurn]:
    """The meeting and the turn as they stand, held, by whoever runs it. Refuses: cycle_closed, minutes_adopted."""
    meeting = hold(turn.meeting)
    require(actor, "meetings.run", meeting)
    minutes_not_adopted(meeting)
    return meeting, meeting.turns.select_related("person").get(pk=turn.pk)


def collective_first(meeting: Meeting, turn: ReviewTurn) -> None:
    """The collective is reviewed before its members. Refuses: collective_not_reviewed (PL2)."""
    if turn.person_id is not None and meeting.turns.filter(person=None, state=TurnState.WAITING).exists():
        raise Refusal("collective_not_reviewed", clause="PL2", name=collective_name(meeting))


def name_of(meeting: Meeting, turn: ReviewTurn) -> str:
    """Whose turn it is, for the journal and refusals."""
    return str(turn.person) if turn.person is not None else collective_name(meeting)


def says_something(turn: ReviewTurn) -> bool:
    """Whether this turn holds facts that must not go."""
    return turn.state != TurnState.WAITING or any(getattr(turn, name) for name in KEPT_IN_WORDS) or bool(turn.points)
