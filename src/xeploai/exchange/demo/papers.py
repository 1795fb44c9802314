"""The papers of the year in the story's commune: self-ratings, residence comments, proposals. Written in bulk."""

# ruff: noqa: PLR2004 - rough shares and sizes, each used once

from __future__ import annotations

import datetime as dt
from random import Random
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.enums import FrameSubject, Grade, QualityLevel
from xeploai.cycles.models import CriteriaFrame
from xeploai.exchange.demo.wording import COMMENTS, REMEDIES, RESULTS, SHORTCOMINGS
from xeploai.people.enums import PostRole
from xeploai.people.models import Membership, Post
from xeploai.reviews.enums import PaperState, Source
from xeploai.reviews.models import Proposal, ResidenceComment, SelfRating

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

ASKED, RECEIVED = dt.date(2026, 11, 3), dt.date(2026, 11, 16)
_LEVELS = (QualityLevel.EXCELLENT, QualityLevel.GOOD, QualityLevel.COMPLETED)


def members_of(cells: Iterable[Unit], on: dt.date) -> list[Membership]:
    """Current members who are rated this year."""
    found = Membership.objects.current().filter(cell__in=list(cells)).select_related("person", "cell")
    return [m for m in found.order_by("cell__code", "person__sort_key", "person__code") if not m.not_rated_because(on)]


def write_self_ratings(
    cycle: Cycle, members: list[Membership], *, clerk: User, seed: int, drafts: int = 0, without: int = 0
) -> None:
    """One paper each; the last ``without`` members have none, the ``drafts`` before them only a draft."""
    random = Random(seed)  # noqa: S311 - invented texts, the same every time
    frames = {frame.subject: frame for frame in CriteriaFrame.objects.filter(cycle=cycle, current=True)}
    codes = {frame.pk: list(frame.criteria.values_list("code", flat=True)) for frame in frames.values()}
    leaders = set(
        Post.objects.current()
        .filter(role__in=(PostRole.HEAD, PostRole.DEPUTY), person__in=[m.person_id for m in members])
        .values_list("person_id", flat=True)
    )
    written = members[: len(members) - without]
    papers = []
    for index, member in enumerate(written):
        frame = frames[FrameSubject.LEADER if member.person_id in leaders else FrameSubject.MEMBER]
        draft = index >= len(written) - drafts
        paper = _self_rating(random, codes[frame.pk], draft=draft)
        paper.cycle, paper.person, paper.cell, paper.frame = cycle, member.person, member.cell, frame
        paper.entered_by = clerk
        paper.submitted_at = None if draft else _evening(cycle.year, member)
        papers.append(paper)
    SelfRating.objects.bulk_create(papers, batch_size=500)


def _self_rating(random: Random, codes: list[str], *, draft: bool) -> SelfRating:
    level = random.choices(_LEVELS, (18, 76, 6))[0]
    usual = Grade.EXCELLENT if level == QualityLevel.EXCELLENT else Grade.GOOD
    grades = {code: (usual if random.random() < 0.75 else Grade.GOOD).value for code in codes}
    if level == QualityLevel.COMPLETED:
        grades[random.choice(codes)] = Grade.AVERAGE.value
    if draft:
        grades = dict(list(grades.items())[: len(codes) // 2])
    return SelfRating(
        grades=grades,
        level="" if draft else level,
        results=random.choice(RESULTS),
        shortcomings="" if draft else random.choice(SHORTCOMINGS),
        remedies="" if draft else random.choice(REMEDIES),
        state=PaperState.DRAFT if draft else PaperState.SUBMITTED,
        source=Source.PAPER if random.random() < 0.3 else Source.ONLINE,
    )


def _evening(year: int, member: Membership) -> dt.datetime:
    return dt.datetime(year, 11, 12, 20, member.person_id % 60, tzinfo=timezone.get_default_timezone())


def write_residence_comments(cycle: Cycle, members: list[Membership], *, seed: int, missing: int = 0) -> None:
    """Asked of everyone; nothing has come for ``missing`` of them."""
    random = Random(seed)  # noqa: S311
    silent = set(random.sample(range(len(members)), missing))
    ResidenceComment.objects.bulk_create(
        [
            ResidenceComment(
                cycle=cycle,
                person=member.person,
                cell=member.cell,
                asked_of=member.person.residence,
                asked_on=ASKED,
                received_on=None if index in silent else RECEIVED,
                text="" if index in silent else random.choice(COMMENTS),
            )
            for index, member in enumerate(members)
        ],
        batch_size=500,
    )


def write_proposals(cycle: Cycle, members: list[Membership], *, seed: int) -> None:
    """The cell committee's table: mostly what the member claims, sometimes one level below, with a note."""
    random = Random(seed)  # noqa: S311
    claimed = dict(
        SelfRating.objects.filter(cycle=cycle, person__in=[m.person_id for m in members]).values_list(
            "person_id", "level"
        )
    )
    rows = []
    for member in members:
        level, note = claimed.get(member.person_id) or QualityLevel.GOOD.value, ""
        if level == QualityLevel.EXCELLENT and random.random() < 0.35:
            level, note = QualityLevel.GOOD.value, "Chưa có kết quả nổi trội so với nhiệm vụ được giao"
        elif level == QualityLevel.GOOD and random.random() < 0.04:
            level, note = QualityLevel.COMPLETED.value, "Vắng sinh hoạt nhiều kỳ"
        rows.append(Proposal(cycle=cycle, person=member.person, cell=member.cell, level=level, note=note))
    Proposal.objects.bulk_create(rows, batch_size=500)
