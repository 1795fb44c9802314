"""A prompt stands in the register with its letter and its points."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.reviews.world import Office
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.record_prompt import Letter, record_prompt
from xeploai.reviews.models import ReviewPrompt
from xeploai.reviews.queries import points_to_answer, prompters_of

LETTER = Letter(issuer="provincial_standing", document_number=" 12-CV/TU ", document_date=dt.date(2026, 11, 2))


def test_the_letter_and_its_points(office: Office) -> None:  # R-III2
    prompt = record_prompt(
        actor=office.staff, subject=office.subject, letter=LETTER, points=["Đất đai", " ", "Đoàn kết"]
    )
    assert (prompt.document_number, prompt.issuer, prompt.cycle) == ("12-CV/TU", "provincial_standing", office.cycle)
    assert [(point.position, point.text) for point in points_to_answer(office.subject)] == [
        (1, "Đất đai"),
        (2, "Đoàn kết"),
    ]
    assert prompters_of(office.subject) == ["provincial_standing"]
    facts = Entry.objects.get(verb="record_prompt").facts
    assert (facts["document"], facts["points"], "Đất đai" in str(facts)) == ("12-CV/TU", 2, False)


@pytest.mark.parametrize(
    "letter, points, code",
    [
        (replace(LETTER, issuer="neighbour"), ["A"], "unknown_prompter"),
        (replace(LETTER, issuer="other"), ["A"], "prompter_unnamed"),
        (replace(LETTER, document_number=" "), ["A"], "prompt_without_document"),
        (replace(LETTER, document_date=None), ["A"], "prompt_without_document"),
        (replace(LETTER, document_date=dt.date(2100, 1, 1)), ["A"], "document_from_future"),
        (LETTER, ["", " "], "prompt_without_points"),
        (LETTER, ["A"] * 51, "too_many_points"),
    ],
)
def test_refusals(office: Office, letter: Letter, points: list[str], code: str) -> None:
    with pytest.raises(Refusal) as caught:
        record_prompt(actor=office.staff, subject=office.subject, letter=letter, points=points)
    assert caught.value.code == code
    assert ReviewPrompt.objects.count() == 0


def test_one_letter_stands_once(office: Office) -> None:
    record_prompt(actor=office.staff, subject=office.subject, letter=LETTER, points=["A"])
    with pytest.raises(Refusal) as caught:
        record_prompt(actor=office.staff, subject=office.subject, letter=LETTER, points=["B"])
    assert caught.value.code == "prompt_exists"


@pytest.mark.parametrize("who, may", [("staff", True), ("superior", True), ("clerk", False), ("outsider", False)])
def test_superiors_prompt_and_the_unit_itself_does_not(office: Office, who: str, may: bool) -> None:
    letter = replace(LETTER, issuer="other", issuer_name="Ban Thường vụ Huyện ủy")
    if may:
        prompt = record_prompt(actor=getattr(office, who), subject=office.subject, letter=letter, points=["A"])
        assert prompt.issuer_name == "Ban Thường vụ Huyện ủy"
    else:
        with pytest.raises(NotPermitted):
            record_prompt(actor=getattr(office, who), subject=office.subject, letter=letter, points=["A"])
