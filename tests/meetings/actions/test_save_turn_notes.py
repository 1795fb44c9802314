import pytest

from tests.meetings import review_world as world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.save_turn_notes import TurnNotes, save_turn_notes

pytestmark = pytest.mark.django_db

WORDS = TurnNotes(note="Chậm giải ngân.\r\n", explanation="Do mưa lũ.", conclusion="Khắc phục trong quý I.")


# R-PL2c
def test_notes_are_kept_and_the_journal_holds_no_words() -> None:
    review = world.prepared()
    turn = save_turn_notes(actor=review.clerk, turn=review.turn(1), version=1, notes=WORDS)
    assert (turn.note, turn.explanation, turn.version) == ("Chậm giải ngân.", "Do mưa lũ.", 2)
    save_turn_notes(actor=review.clerk, turn=turn, version=1, notes=WORDS)
    entry = Entry.objects.get(verb="save_turn_notes")
    assert "giải ngân" not in str(entry.facts)
    assert entry.facts["name"] == "Lê Văn Sơn"


def test_two_writers_see_both_texts() -> None:
    review = world.prepared()
    save_turn_notes(actor=review.clerk, turn=review.turn(1), version=1, notes=WORDS)
    with pytest.raises(Conflict) as conflict:
        save_turn_notes(actor=review.secretary, turn=review.turn(1), version=1, notes=TurnNotes(note="Khác."))
    assert conflict.value.theirs["note"] == "Chậm giải ngân."
    assert conflict.value.yours["note"] == "Khác."
    assert review.turn(1).note == "Chậm giải ngân."


def test_refusals() -> None:
    review = world.prepared()
    with pytest.raises(NotPermitted):
        save_turn_notes(actor=review.outsider, turn=review.turn(1), version=1, notes=WORDS)
    with pytest.raises(Refusal) as refused:
        save_turn_notes(actor=review.clerk, turn=review.turn(1), version=1, notes=TurnNotes(note="a" * 20_001))
    assert refused.value.code == "text_too_long"
    assert review.turn(1).note == ""
