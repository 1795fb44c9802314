import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.withdraw_opinion import withdraw_opinion
from xeploai.meetings.models import Opinion

pytestmark = pytest.mark.django_db


def refusal_of(evening: world.Evening, opinion: Opinion, *, wished: bool = True) -> str:
    before = Opinion.objects.get(pk=opinion.pk).withdrawn_at
    with pytest.raises(Refusal) as refused:
        withdraw_opinion(actor=evening.clerk, opinion=opinion, by_authors_wish=wished)
    assert Opinion.objects.get(pk=opinion.pk).withdrawn_at == before
    return refused.value.code


@pytest.mark.parametrize("reserved", [False, True])
def test_an_opinion_is_taken_back_once_and_at_its_authors_wish(reserved: bool) -> None:
    evening = world.called()
    opinion = world.say(evening, "Tôi bảo lưu.", reserved=reserved, by_authors_wish=True)
    assert refusal_of(evening, opinion, wished=False) == "withdrawal_without_wish"
    assert withdraw_opinion(actor=evening.clerk, opinion=opinion, by_authors_wish=True).withdrawn_at is not None
    assert refusal_of(evening, opinion) == "opinion_withdrawn"
    assert Entry.objects.get(verb="withdraw_opinion").facts["reserved"] is reserved


def test_after_adoption_the_words_stand() -> None:
    evening = world.voted()
    opinion = world.say(evening)
    world.adopt(evening)
    assert refusal_of(evening, opinion) == "minutes_adopted"


def test_an_outsider_takes_nothing_back() -> None:
    evening = world.called()
    opinion = world.say(evening)
    with pytest.raises(NotPermitted):
        withdraw_opinion(actor=evening.outsider, opinion=opinion, by_authors_wish=True)
    assert Opinion.objects.get().withdrawn_at is None
