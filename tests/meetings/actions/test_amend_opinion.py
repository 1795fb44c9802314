import pytest

from tests.meetings import world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.amend_opinion import amend_opinion
from xeploai.meetings.actions.withdraw_opinion import withdraw_opinion
from xeploai.meetings.content import sealed_text
from xeploai.meetings.models import Opinion

pytestmark = pytest.mark.django_db


def refusal_of(evening: world.Evening, opinion: Opinion, text: str = "Ý khác.") -> str:
    before = Opinion.objects.get(pk=opinion.pk).text
    with pytest.raises(Refusal) as refused:
        amend_opinion(actor=evening.clerk, opinion=opinion, text=text, version=1)
    assert Opinion.objects.get(pk=opinion.pk).text == before
    return refused.value.code


def test_a_reserved_opinion_needs_its_authors_wish_every_time() -> None:
    evening = world.called()
    opinion = world.say(evening, "  Tôi bảo lưu: chưa đủ căn cứ . ", reserved=True, by_authors_wish=True)
    assert refusal_of(evening, opinion, "Tôi đồng ý.") == "reserved_without_wish"
    changed = amend_opinion(
        actor=evening.clerk, opinion=opinion, text="Tôi vẫn bảo lưu.", version=1, by_authors_wish=True
    )
    assert (changed.text, changed.version) == ("Tôi vẫn bảo lưu.", 2)
    assert Entry.objects.get(verb="amend_opinion").facts["before"] == sealed_text("  Tôi bảo lưu: chưa đủ căn cứ . ")


def test_two_clerks_typing_the_same_line_lose_nothing() -> None:
    evening = world.called()
    opinion = world.say(evening)
    amend_opinion(actor=evening.clerk, opinion=opinion, text="Bản một.", version=1)
    with pytest.raises(Conflict) as conflict:
        amend_opinion(actor=evening.secretary, opinion=opinion, text="Bản hai.", version=1)
    assert (conflict.value.theirs["text"], conflict.value.yours["text"]) == ("Bản một.", "Bản hai.")


def test_what_is_not_amended() -> None:
    evening = world.voted()
    opinion, taken_back = world.say(evening), world.say(evening)
    assert refusal_of(evening, opinion, " ") == "text_missing"
    withdraw_opinion(actor=evening.clerk, opinion=taken_back, by_authors_wish=True)
    assert refusal_of(evening, taken_back) == "opinion_withdrawn"
    world.adopt(evening)
    assert refusal_of(evening, opinion) == "minutes_adopted"


def test_an_outsider_mends_nothing() -> None:
    evening = world.called()
    opinion = world.say(evening)
    with pytest.raises(NotPermitted):
        amend_opinion(actor=evening.outsider, opinion=opinion, text="x", version=1)
    assert Opinion.objects.get().text == opinion.text
