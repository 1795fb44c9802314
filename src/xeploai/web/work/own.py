"""What somebody does for themselves: their own paper, and counting where they were appointed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.ballots.enums import RoundState
from xeploai.ballots.models import CountEntry, Round
from xeploai.people.models import Membership
from xeploai.reviews.enums import PaperState
from xeploai.reviews.evening import evening_of
from xeploai.reviews.models import SelfRating
from xeploai.web.work.task import Task, address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.models import Cycle
    from xeploai.law.deadlines import DeadlinesOutcome
    from xeploai.people.models import User


def own_tasks(user: User, cycle: Cycle, last_days: DeadlinesOutcome) -> Iterator[Task]:
    """The self-rating, and rounds to count."""
    if user.person_id is None:
        return
    yield from _counting(user, user.person_id)
    member = Membership.objects.current().select_related("cell").filter(person_id=user.person_id).first()
    if member is None or member.not_rated_because(last_days.review.last_day):
        return
    paper = SelfRating.objects.filter(cycle=cycle, person_id=user.person_id).only("state", "saved_at").first()
    if paper is not None and paper.state == PaperState.SUBMITTED:
        return
    if evening_of(cycle_id=cycle.pk, cell=member.cell).voting_opened:
        return  # no paper is taken any more: a task that leads to a refusal is none
    yield Task(
        title=_("Tự đánh giá, xếp loại của đồng chí"),
        href=address("self_rating"),
        label=_("Làm tiếp bản nháp") if paper else _("Bắt đầu"),
        due=last_days.review.last_day,
        clause="PL3",
        why=_("Chấm từng tiêu chí rồi tự nhận một trong bốn mức. Viết dở cũng được, bản nháp tự lưu."),
    )


def _counting(user: User, person: int) -> Iterator[Task]:
    rounds = Round.objects.filter(
        meeting__tellers__person_id=person,
        meeting__closed_at=None,
        state__in=(RoundState.OPEN, RoundState.COUNTING),
    ).select_related("meeting__unit")
    for vote in rounds:
        mine = CountEntry.objects.filter(round=vote, teller=user).order_by("-attempt").first()
        if vote.state == RoundState.OPEN or (mine is not None and mine.handed_in_at is not None):
            continue
        yield Task(
            title=_("Nhập kiểm phiếu: %(round)s") % {"round": vote.get_kind_display()},
            href=address("counting", vote.meeting_id) or address("round", vote.pk),
            label=_("Nhập kiểm phiếu"),
            due=vote.meeting.starts_at,
            clause="PL3",
            why=_("Hai đồng chí trong tổ kiểm phiếu nhập riêng, không nhìn bản của nhau."),
            at_once=True,
        )
