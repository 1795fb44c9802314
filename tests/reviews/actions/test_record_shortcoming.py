"""A shortcoming names who concluded it, or is noted for next year."""

import datetime as dt

import pytest

from tests.reviews.world import Office
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.record_shortcoming import Conclusion, record_shortcoming
from xeploai.reviews.models import Shortcoming
from xeploai.reviews.queries import shortcomings_to_answer

CONCLUSION = Conclusion(
    pointed_out_by="Ủy ban Kiểm tra Tỉnh ủy", document_number="05-TB/UBKTTU", document_date=dt.date(2026, 6, 1)
)


@pytest.mark.parametrize("who", ["clerk", "superior", "staff"])
def test_one_concluded_in_the_year_is_to_be_answered(office: Office, who: str) -> None:  # R-II1c
    row = record_shortcoming(
        actor=getattr(office, who), subject=office.subject, text="Chậm công khai", conclusion=CONCLUSION
    )
    assert (row.position, row.document_number, list(shortcomings_to_answer(office.subject))) == (
        1,
        "05-TB/UBKTTU",
        [row],
    )
    assert "Chậm công khai" not in str(Entry.objects.get(verb="record_shortcoming").facts)


def test_one_for_next_year_needs_no_source_and_no_answer_now(office: Office) -> None:
    record_shortcoming(
        actor=office.clerk, subject=office.subject, text="Ít họp", conclusion=Conclusion(), for_next_year=True
    )
    assert list(shortcomings_to_answer(office.subject)) == []


@pytest.mark.parametrize(
    "text, conclusion, code",
    [
        (" ", CONCLUSION, "shortcoming_empty"),
        ("Chậm", Conclusion(), "conclusion_without_source"),
        ("Chậm", Conclusion(pointed_out_by="A", document_date=dt.date(2100, 1, 1)), "document_from_future"),
        ("x" * 2001, CONCLUSION, "text_too_long"),
    ],
)
def test_refusals(office: Office, text: str, conclusion: Conclusion, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        record_shortcoming(actor=office.clerk, subject=office.subject, text=text, conclusion=conclusion)
    assert caught.value.code == code
    assert Shortcoming.objects.count() == 0


@pytest.mark.parametrize("who", ["inspector", "outsider"])
def test_others_write_nothing(office: Office, who: str) -> None:
    with pytest.raises(NotPermitted):
        record_shortcoming(actor=getattr(office, who), subject=office.subject, text="Chậm", conclusion=CONCLUSION)
