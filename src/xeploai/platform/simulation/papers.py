"""The papers of every member of a cell: the self-rating, the comment of where they live, the committee's proposal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.enums import FrameSubject, Grade, QualityLevel
from xeploai.cycles.queries import current_frame
from xeploai.exchange.demo.papers import members_of
from xeploai.exchange.demo.wording import COMMENTS, REMEDIES, RESULTS, SHORTCOMINGS
from xeploai.reviews.actions.record_residence_comment import record_residence_comment
from xeploai.reviews.actions.record_residence_request import record_residence_request
from xeploai.reviews.actions.save_proposal import save_proposal
from xeploai.reviews.actions.save_self_rating import save_self_rating
from xeploai.reviews.actions.submit_self_rating import submit_self_rating
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.enums import Source
from xeploai.reviews.queries import codes_of, frame_subject_of

if TYPE_CHECKING:
    from random import Random

    from xeploai.organisations.models import Unit
    from xeploai.people.models import Membership
    from xeploai.platform.simulation.stage import Stage

_LEVELS = (QualityLevel.EXCELLENT, QualityLevel.GOOD, QualityLevel.COMPLETED)


def write_papers(play: Stage, cell: Unit) -> int:
    """Everybody's papers, typed by the clerk; how many members have them."""
    cycle, random = play.cycle, play.random("papers", cell.code)
    today = timezone.localdate()
    # Before the meeting is planned the verbs ask who is rated today.
    on = min(evening_of(cycle.year).date(), today)
    members = members_of([cell], on)
    if not members:
        return 0
    people = [member.person_id for member in members]
    play.do(record_residence_request, cycle=cycle, cell=cell, people=people, asked_on=today)
    codes = {
        subject: codes_of(current_frame(cycle, subject).pk) for subject in (FrameSubject.MEMBER, FrameSubject.LEADER)
    }
    for member in members:
        level = random.choices(_LEVELS, (18, 76, 6))[0]
        content = _content(random, codes[frame_subject_of(member.person)], level)
        mine = {"person": member.person, "cycle": cycle}
        paper = play.do(save_self_rating, **mine, content=content, version=0, source=Source.PAPER)
        play.do(submit_self_rating, paper=paper, version=paper.version)
        if random.random() < 0.9:  # noqa: PLR2004 - one in ten never answers
            _comment(play, member, random, today)
        play.do(save_proposal, **mine, level=level.value, note="", version=0)
    return len(members)


def evening_of(year: int) -> dt.datetime:
    """The evening on which all cells meet."""
    return dt.datetime(year, 11, 20, 19, tzinfo=timezone.get_default_timezone())


def _content(random: Random, codes: list[str], level: str) -> SelfRatingContent:
    usual = Grade.EXCELLENT if level == QualityLevel.EXCELLENT else Grade.GOOD
    return SelfRatingContent(
        grades={code: (usual if random.random() < 0.75 else Grade.GOOD).value for code in codes},  # noqa: PLR2004
        level=str(level),
        results=random.choice(RESULTS),
        shortcomings=random.choice(SHORTCOMINGS),
        remedies=random.choice(REMEDIES),
    )


def _comment(play: Stage, member: Membership, random: Random, today: dt.date) -> None:
    play.do(
        record_residence_comment,
        person=member.person,
        cycle=play.cycle,
        asked_of=member.person.residence,
        asked_on=today,
        received_on=today,
        text=random.choice(COMMENTS),
        version=1,
    )
