import pytest

from tests.meetings import world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.amend_opinion import amend_opinion
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.actions.withdraw_opinion import withdraw_opinion
from xeploai.meetings.content import sealed_text
from xeploai.meetings.models import Opinion

pytestmark = pytest.mark.django_db


def say(evening: world.Evening, text: str = "Đồng ý với đề xuất.", **fields: object) -> Opinion:
    given = {"actor": evening.clerk, "meeting": evening.meeting, "speaker": evening.people[1], **fields}
    return record_opinion(text=text, **given)  # type: ignore[arg-type]


def test_opinions_stand_in_the_order_they_were_said() -> None:
    evening = world.called()
    first, second = say(evening), say(evening, "Cần xem lại\r\nmột điểm.", about=evening.people[4])
    assert [o.position for o in (first, second)] == [1, 2]
    assert second.text == "Cần xem lại\nmột điểm."


def test_a_reserved_opinion_needs_its_authors_wish_every_time() -> None:
    evening = world.called()
    with pytest.raises(Refusal) as refused:
        say(evening, "Tôi bảo lưu: chưa đủ căn cứ .", reserved=True)
    assert (refused.value.code, refused.value.clause) == ("reserved_without_wish", "V")
    opinion = say(evening, "  Tôi bảo lưu: chưa đủ căn cứ . ", reserved=True, by_authors_wish=True)
    assert opinion.text == "  Tôi bảo lưu: chưa đủ căn cứ . "
    with pytest.raises(Refusal):
        amend_opinion(actor=evening.clerk, opinion=opinion, text="Tôi đồng ý.", version=1)
    changed = amend_opinion(
        actor=evening.clerk, opinion=opinion, text="Tôi vẫn bảo lưu.", version=1, by_authors_wish=True
    )
    assert (changed.text, changed.version) == ("Tôi vẫn bảo lưu.", 2)
    assert Entry.objects.get(verb="amend_opinion").facts["before"] == sealed_text("  Tôi bảo lưu: chưa đủ căn cứ . ")
    with pytest.raises(Refusal):
        withdraw_opinion(actor=evening.clerk, opinion=opinion)
    assert withdraw_opinion(actor=evening.clerk, opinion=opinion, by_authors_wish=True).withdrawn_at is not None


def test_two_clerks_typing_the_same_line_lose_nothing() -> None:
    evening = world.called()
    opinion = say(evening)
    amend_opinion(actor=evening.clerk, opinion=opinion, text="Bản một.", version=1)
    with pytest.raises(Conflict) as conflict:
        amend_opinion(actor=evening.secretary, opinion=opinion, text="Bản hai.", version=1)
    assert (conflict.value.theirs["text"], conflict.value.yours["text"]) == ("Bản một.", "Bản hai.")


def test_who_is_not_there_says_nothing() -> None:
    evening = world.called()
    with pytest.raises(Refusal) as refused:
        say(evening, speaker=evening.people[5])
    assert refused.value.code == "speaker_not_present"
    with pytest.raises(Refusal) as refused:
        say(evening, "  ")
    assert refused.value.code == "text_missing"


def test_an_outsider_writes_takes_back_and_mends_nothing() -> None:
    evening = world.called()
    opinion = say(evening)
    with pytest.raises(NotPermitted):
        say(evening, actor=evening.outsider)
    with pytest.raises(NotPermitted):
        amend_opinion(actor=evening.outsider, opinion=opinion, text="x", version=1)
    with pytest.raises(NotPermitted):
        withdraw_opinion(actor=evening.outsider, opinion=opinion, by_authors_wish=True)
