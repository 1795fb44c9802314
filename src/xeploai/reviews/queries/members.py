"""Reading papers: whose they are, what they follow, what the table of a cell shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.cycles.enums import FrameSubject
from xeploai.cycles.models import Criterion
from xeploai.errors import Refusal
from xeploai.people.enums import PostRole
from xeploai.people.models import Membership, Post
from xeploai.people.naming import told_apart
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Proposal, ResidenceComment, SelfRating

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person


@dataclass(frozen=True, kw_only=True)
class Row:
    """One member of a cell with the papers of the year, each None where there is none."""

    membership: Membership
    shown: str
    """The name, people of the same name told apart."""
    not_rated_because: str
    self_rating: SelfRating | None
    residence: ResidenceComment | None
    proposal: Proposal | None

    @property
    def person(self) -> Person:
        """The member."""
        return self.membership.person

    @property
    def submitted(self) -> SelfRating | None:
        """The self-rating once handed in; a draft is nobody else's business."""
        paper = self.self_rating
        return paper if paper is not None and paper.state == PaperState.SUBMITTED else None


def rows_of(*, cycle: Cycle, cell: Unit, on: date) -> list[Row]:
    """All current members in Vietnamese order with their papers. Four queries, whatever the number of members."""
    members = list(Membership.objects.current().filter(cell=cell).by_given_name())
    people = [member.person_id for member in members]
    ratings, comments, proposals = (
        {paper.person_id: paper for paper in model.objects.filter(cycle=cycle, person_id__in=people)}
        for model in (SelfRating, ResidenceComment, Proposal)
    )
    names = told_apart(member.person for member in members)
    return [
        Row(
            membership=member,
            shown=names[member.person_id],
            not_rated_because=member.not_rated_because(on),
            self_rating=ratings.get(member.person_id),
            residence=comments.get(member.person_id),
            proposal=proposals.get(member.person_id),
        )
        for member in members
    ]


def membership_of(person_id: int) -> Membership:
    """The current membership. Refuses: not_in_a_cell (PL3)."""
    found = Membership.objects.current().select_related("person", "cell").filter(person_id=person_id).first()
    if found is None:
        raise Refusal("not_in_a_cell", clause="PL3")
    return found


def frame_subject_of(person: Person) -> FrameSubject:
    """Whoever heads a leadership collective, or is its deputy, follows the frame for leaders."""
    leads = Post.objects.current().filter(person=person, role__in=(PostRole.HEAD, PostRole.DEPUTY)).exists()
    return FrameSubject.LEADER if leads else FrameSubject.MEMBER


def codes_of(frame_id: int) -> list[str]:
    """The criteria of a frame in their order."""
    return list(Criterion.objects.filter(frame_id=frame_id).order_by("position").values_list("code", flat=True))


def last_year(person: Person, cycle: Cycle) -> SelfRating | None:
    """What the member handed in the year before, to lay beside this year's."""
    papers = SelfRating.objects.filter(person=person, cycle__year=cycle.year - 1, state=PaperState.SUBMITTED)
    return papers.select_related("frame", "cycle").first()


def missing_residence(rows: Iterable[Row]) -> list[Row]:
    """Rated members whose residence comment has not come: a warning, never a block."""
    return [
        row
        for row in rows
        if not row.not_rated_because and (row.residence is None or row.residence.received_on is None)
    ]
