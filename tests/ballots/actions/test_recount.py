import pytest
from django.utils import timezone

from tests.ballots.evening import Evening, an_evening, draft, level_line
from tests.factories import a_user
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.actions.recount import recount
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.actions.void_round import void_round
from xeploai.ballots.models import Tally
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening() -> Evening:
    return an_evening(5)


def test_a_recount_is_a_new_version_with_its_reason_and_the_old_one_is_kept(evening: Evening) -> None:
    first = evening.hold("levels", evening.all_good())
    round_ = recount(actor=evening.head, round_=first.round, reason="Sót một bó phiếu")
    assert (round_.state, round_.attempt) == ("counting", 2)
    first.refresh_from_db()
    assert first.superseded_at is None
    lines = evening.all_good(but={0: {"completed": 5}})
    evening.count_twice(round_, draft(lines, valid=5))
    second = sign_count(actor=evening.head, round_=round_)
    first.refresh_from_db()
    assert (second.version, second.reason, second.superseded_at) == (2, "Sót một bó phiếu", None)
    assert (first.superseded_at is None, first.lines) == (False, evening.all_good())
    assert Entry.objects.get(verb="recount").facts["reason"] == "Sót một bó phiếu"


def test_the_round_waits_while_it_is_counted_again(evening: Evening) -> None:
    tally = evening.hold("levels", evening.all_good())
    recount(actor=evening.secretary, round_=tally.round, reason="Có đề nghị")
    with pytest.raises(Refusal, match="previous_round_not_signed"):
        evening.open("excellent")


def test_a_recount_that_takes_the_ground_from_a_later_round_is_not_signed_until_that_round_is_void(
    evening: Evening,
) -> None:
    tally = evening.hold("levels", evening.all_good())
    later = evening.hold("excellent", {evening.key(i): 3 if i == 0 else 0 for i in range(5)})
    round_ = recount(actor=evening.head, round_=tally.round, reason="Có đề nghị")
    lines = evening.all_good(but={0: {"completed": 5}})
    evening.count_twice(round_, draft(lines, valid=5))
    with pytest.raises(Refusal, match="later_rounds_would_change") as found:
        sign_count(actor=evening.head, round_=round_)
    assert found.value.params["kinds"] == ["excellent"]
    void_round(actor=evening.secretary, round_=later.round, reason="Lượt 1 đếm lại, danh sách khác đi")
    assert sign_count(actor=evening.head, round_=round_).version == 2
    assert Tally.objects.filter(round=later.round).count() == 1


def test_a_recount_that_leaves_the_later_round_its_ground_is_signed(evening: Evening) -> None:
    tally = evening.hold("levels", evening.all_good())
    evening.hold("excellent", {evening.key(i): 3 if i == 0 else 0 for i in range(5)})
    round_ = recount(actor=evening.head, round_=tally.round, reason="Có đề nghị")
    evening.count_twice(round_, draft(evening.all_good(but={0: {"good": 4}}), valid=5))
    assert sign_count(actor=evening.head, round_=round_).version == 2


def test_a_recount_of_round_one_leaves_a_second_ballot_on_the_same_names_its_ground() -> None:
    evening = an_evening(6)
    lines = evening.all_good(but={1: {"good": 3, "completed": 3}})
    tally = evening.hold("levels", lines)
    evening.hold("levels_again", {evening.key(1): {"good": 6, "completed": 0, "blank": 0}})
    round_ = recount(actor=evening.head, round_=tally.round, reason="Có đề nghị")
    evening.count_twice(round_, draft(lines | {evening.key(2): level_line(6, good=5)}, valid=6))
    assert sign_count(actor=evening.head, round_=round_).version == 2


def test_a_mark_made_after_round_one_does_not_take_the_name_out_of_its_recount() -> None:
    evening = an_evening(5)
    tally = evening.hold("levels", evening.all_good())
    mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="Kỷ luật")
    round_ = recount(actor=evening.head, round_=tally.round, reason="Có đề nghị")
    evening.count_twice(round_, draft(evening.all_good(), valid=5))
    assert set(sign_count(actor=evening.head, round_=round_).lines) == {evening.key(i) for i in range(5)}


def test_a_changed_tie_takes_the_ground_from_the_runoff() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good())
    marks = {evening.key(i): 0 for i in range(10)} | {evening.key(3): 8, evening.key(1): 6, evening.key(7): 6}
    second = evening.hold("excellent", marks)
    evening.hold("runoff", {evening.key(1): 6, evening.key(7): 4})
    round_ = recount(actor=evening.head, round_=second.round, reason="Có đề nghị")
    evening.count_twice(round_, draft(marks | {evening.key(7): 5}, valid=10))
    with pytest.raises(Refusal, match="later_rounds_would_change"):
        sign_count(actor=evening.head, round_=round_)


def test_not_without_a_reason(evening: Evening) -> None:
    tally = evening.hold("levels", evening.all_good())
    with pytest.raises(Refusal, match="reason_missing"):
        recount(actor=evening.head, round_=tally.round, reason=" ")


def test_only_a_signed_round(evening: Evening) -> None:
    with pytest.raises(Refusal, match="round_not_signed"):
        recount(actor=evening.secretary, round_=evening.open(), reason="x")


def test_not_once_the_minutes_are_adopted(evening: Evening) -> None:
    tally = evening.hold("levels", evening.all_good())
    evening.meeting.adopted_at = timezone.now()
    evening.meeting.save()
    with pytest.raises(Refusal, match="minutes_adopted"):
        recount(actor=evening.head, round_=tally.round, reason="x")


def test_not_by_others(evening: Evening) -> None:
    tally = evening.hold("levels", evening.all_good())
    for other in (evening.second, a_user(inspector=evening.meeting.unit)):
        with pytest.raises(NotPermitted):
            recount(actor=other, round_=tally.round, reason="x")
