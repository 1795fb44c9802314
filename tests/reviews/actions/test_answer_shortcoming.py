"""What became of a shortcoming, with its evidence."""

import pytest

from tests import factories
from tests.reviews.world import Office, a_leader_subject
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.answer_shortcoming import answer_shortcoming
from xeploai.reviews.models import SelfRating, Shortcoming


@pytest.fixture
def row(office: Office) -> Shortcoming:
    return Shortcoming.objects.create(subject=office.subject, position=1, text="Chậm", pointed_out_by="UBKT")


def test_it_counts_with_remedy_and_evidence(office: Office, row: Shortcoming) -> None:  # R-II1c
    half = answer_shortcoming(actor=office.clerk, row=row, remedy="fixing", evidence="", version=1)
    assert (half.answered_at, half.version) == (None, 2)
    whole = answer_shortcoming(actor=office.clerk, row=row, remedy="fixing", evidence="Đạt 60 %", version=2)
    assert (whole.answered_by, whole.answered_at is not None) == (office.clerk, True)
    better = answer_shortcoming(actor=office.clerk, row=row, remedy="fixed", evidence="Đạt 100 %", version=3)
    assert better.answered_at == whole.answered_at
    assert Entry.objects.filter(verb="answer_shortcoming").count() == 1


def test_an_older_page_does_not_overwrite(office: Office, row: Shortcoming) -> None:
    answer_shortcoming(actor=office.clerk, row=row, remedy="fixed", evidence="Xong", version=1)
    with pytest.raises(Conflict) as caught:
        answer_shortcoming(actor=office.clerk, row=row, remedy="not_fixed", evidence="Chưa", version=1)
    assert caught.value.theirs == {"remedy": "fixed", "evidence": "Xong"}


def test_what_was_handed_in_stays_and_what_came_late_may_be_answered(office: Office, row: Shortcoming) -> None:
    answer_shortcoming(actor=office.clerk, row=row, remedy="fixed", evidence="Xong", version=1)
    office.submitted()
    with pytest.raises(Refusal) as caught:
        answer_shortcoming(actor=office.clerk, row=row, remedy="fixed", evidence="Khác", version=2)
    assert caught.value.code == "answer_handed_in"
    late = Shortcoming.objects.create(subject=office.subject, position=2, text="Muộn", pointed_out_by="UBKT")
    assert answer_shortcoming(actor=office.clerk, row=late, remedy="fixing", evidence="Đang", version=1).answered_at


def test_a_leader_answers_their_own_until_the_self_rating_is_handed_in(office: Office) -> None:
    person = office.people[0]
    subject = a_leader_subject(office.cycle, office.unit, person)
    row = Shortcoming.objects.create(subject=subject, position=1, text="Ít đi cơ sở", pointed_out_by="BTV")
    own = factories.a_user(person)
    answer_shortcoming(actor=own, row=row, remedy="fixed", evidence="12 lần", version=1)
    SelfRating.objects.create(
        cycle=office.cycle,
        person=person,
        cell=office.tree["cell"],
        frame=factories.a_frame(office.cycle, "leader"),
        state="submitted",
        entered_by=own,
    )
    with pytest.raises(Refusal) as caught:
        answer_shortcoming(actor=own, row=row, remedy="fixed", evidence="15 lần", version=2)
    assert caught.value.code == "answer_handed_in"


def test_refusals(office: Office, row: Shortcoming) -> None:
    later = Shortcoming.objects.create(subject=office.subject, position=2, text="Năm sau", for_next_year=True)
    for one, remedy, code in ((row, "maybe", "unknown_remedy"), (later, "fixed", "noted_for_next_year")):
        with pytest.raises(Refusal) as caught:
            answer_shortcoming(actor=office.clerk, row=one, remedy=remedy, evidence="x", version=1)
        assert caught.value.code == code


@pytest.mark.parametrize("who", ["inspector", "outsider", "superior", "staff"])
def test_nobody_answers_for_others(office: Office, row: Shortcoming, who: str) -> None:
    with pytest.raises(NotPermitted):
        answer_shortcoming(actor=getattr(office, who), row=row, remedy="fixed", evidence="x", version=1)
