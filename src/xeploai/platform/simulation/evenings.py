"""The evening of a cell, and of the committee over its cells (appendices 3 and 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.ballots.queries.course import course_of
from xeploai.meetings.actions.plan_meeting import plan_meeting
from xeploai.meetings.models import Meeting
from xeploai.people.models import Membership, Person, Post
from xeploai.platform.simulation.hall import after_the_votes, before_the_votes, vote
from xeploai.platform.simulation.papers import evening_of
from xeploai.ratings.actions.decide_difference_reasons import decide_difference_reasons
from xeploai.ratings.actions.open_committee_round import open_committee_round
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.actions.send_notices import send_notices
from xeploai.ratings.queries.differences import decisions_of
from xeploai.reviews.models import Proposal

if TYPE_CHECKING:
    from xeploai.organisations.models import Unit
    from xeploai.platform.simulation.stage import Stage


def hold_cell(play: Stage, cell: Unit) -> Meeting:
    """From the plan to the papers sent up."""
    chair, taker = _leaders(cell)
    meeting = play.do(
        plan_meeting,
        cycle=play.cycle,
        unit=cell,
        starts_at=evening_of(play.cycle.year),
        place="Nhà sinh hoạt cộng đồng",
        chair=chair,
        minutes_taker=taker,
    )
    wanted = {
        str(p): level
        for p, level in Proposal.objects.filter(cycle=play.cycle, cell=cell).values_list("person_id", "level")
    }
    tellers = before_the_votes(play, meeting)
    while (step := course_of(Meeting.objects.get(pk=meeting.pk)).next).step == "open":
        vote(play, meeting, tellers, step.kind, wanted=wanted)
    play.do(record_ratings, meeting=meeting)
    return after_the_votes(play, meeting)


def hold_committee(play: Stage) -> Meeting:
    """The committee decides on every member of every cell, and tells each cell."""
    chair, taker = _leaders(play.unit)
    starts = evening_of(play.cycle.year).replace(day=26)
    meeting = play.do(
        plan_meeting,
        cycle=play.cycle,
        unit=play.unit,
        starts_at=starts,
        place="Hội trường",
        chair=chair,
        minutes_taker=taker,
    )
    tellers = before_the_votes(play, meeting)
    first = True
    while (step := course_of(Meeting.objects.get(pk=meeting.pk)).next).step == "open":
        opened = play.do(open_committee_round, meeting=meeting) if first else None
        vote(play, meeting, tellers, step.kind, wanted={}, opened=opened)
        first = False
    play.do(record_ratings, meeting=meeting)
    reasons = {d.decision.person_id: "Căn cứ kết quả chung của cả đảng bộ." for d in decisions_of(meeting) if d.differs}
    if reasons:
        play.do(decide_difference_reasons, meeting=meeting, reasons=reasons)
    after_the_votes(play, meeting, send=False)
    play.do(send_notices, meeting=meeting)
    return meeting


def _leaders(unit: Unit) -> list[Person]:
    """Two who lead the unit, or in a small cell its two oldest members."""
    posts = Post.objects.current().filter(body__unit=unit).order_by("body__kind", "pk").values_list("person", flat=True)
    seated = list(dict.fromkeys(posts))[:2]
    if len(seated) < 2:  # noqa: PLR2004 - a chair and whoever takes the minutes
        fit = Membership.objects.current().filter(
            cell=unit, standing="official", exempt=False, suspended=False, away=False
        )
        more = fit.exclude(person__in=seated).order_by("person__birth_date", "pk").values_list("person", flat=True)
        seated += more[: 2 - len(seated)]
    people = Person.objects.in_bulk(seated)
    return [people[key] for key in seated]
