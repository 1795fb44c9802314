import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.models import Opinion

pytestmark = pytest.mark.django_db


def refusal_of(evening: world.Evening, text: str = "Đồng ý.", **fields: object) -> Refusal:
    with pytest.raises(Refusal) as refused:
        world.say(evening, text, **fields)
    assert not Opinion.objects.exists()
    return refused.value


def test_opinions_stand_in_the_order_they_were_said() -> None:
    evening = world.called()
    first, second = world.say(evening), world.say(evening, "Cần xem lại\r\nmột điểm.", about=evening.people[4])
    assert [o.position for o in (first, second)] == [1, 2]
    assert second.text == "Cần xem lại\nmột điểm."


# R-V8
def test_a_reserved_opinion_needs_its_authors_wish_and_stands_word_for_word() -> None:
    evening = world.called()
    refusal = refusal_of(evening, "Tôi bảo lưu: chưa đủ căn cứ .", reserved=True)
    assert (refusal.code, refusal.clause) == ("reserved_without_wish", "V")
    opinion = world.say(evening, "  Tôi bảo lưu: chưa đủ căn cứ . ", reserved=True, by_authors_wish=True)
    assert opinion.text == "  Tôi bảo lưu: chưa đủ căn cứ . "


def test_who_is_not_there_says_nothing() -> None:
    evening = world.called()
    assert refusal_of(evening, speaker=evening.people[5]).code == "speaker_not_present"
    assert refusal_of(evening, "  ").code == "text_missing"


def test_adopted_minutes_take_no_opinion() -> None:
    assert refusal_of(world.adopted()).code == "minutes_adopted"


def test_an_outsider_writes_nothing() -> None:
    evening = world.called()
    with pytest.raises(NotPermitted):
        world.say(evening, actor=evening.outsider)
    assert not Opinion.objects.exists()
