"""Every reason of every case can be said, in both languages, without a hole."""

import re
from pathlib import Path
from string import Formatter

import pytest

from xeploai.law import cases, rulebook
from xeploai.law.outcome import reason
from xeploai.law.sentences import explain, label, render
from xeploai.law.wording import en, vi

OWN = Path(__file__).parents[1] / "cases"
OUTCOMES = [
    (result.case.name, rulebook.decide(result.case.rule, result.case.given)) for result in cases.run([str(OWN)]).results
]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_outcome_explains_itself(language: str) -> None:
    for name, outcome in OUTCOMES:
        sentences = explain(outcome, language)
        if name != "no line at all":
            assert sentences, name
        assert all(re.fullmatch(r"\S.*[.]", sentence) for sentence in sentences), sentences
        assert not any(re.search(r"[{]|\bNone\b", sentence) for sentence in sentences), sentences
        assert outcome.clauses, name


def test_every_sentence_is_used_by_some_case() -> None:
    used = {step.code for _, outcome in OUTCOMES for step in outcome.reasons}
    assert set(vi.SENTENCES) - used == set()


def test_both_languages_have_the_same_sentences_holes_and_labels() -> None:
    def holes(sentence: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(sentence) if name}

    assert {code: holes(text) for code, text in vi.SENTENCES.items()} == {
        code: holes(text) for code, text in en.SENTENCES.items()
    }
    assert {kind: set(words) for kind, words in vi.LABELS.items()} == {
        kind: set(words) for kind, words in en.LABELS.items()
    }


def test_names_take_the_place_of_ids() -> None:
    step = reason("chosen", subject="m7", votes=1234, needed=618, convened=1234)
    assert render(step, names={"m7": "Đồng chí Trần Thị Lan"}).startswith("Đồng chí Trần Thị Lan: 1.234/1.234 phiếu")
    assert render(step, "en").startswith("m7: 1,234 of 1,234 votes")


def test_dates_are_written_as_people_write_them() -> None:
    outcome = rulebook.decide("invitation", {"meeting": "2026-11-27", "sent": "2026-11-25"})
    assert explain(outcome)[0] == "Họp ngày 27/11/2026, gửi ngày 25/11/2026, hạn cuối 24/11/2026: chậm 1 ngày."


def test_an_id_that_opens_a_sentence_is_written_as_it_came() -> None:
    body = {"id": "H1", "kind": "standing_committee", "level": "district"}
    outcome = rulebook.decide("attendance", {"body": body, "in_charge": "p9", "prompted_by": []})
    assert explain(outcome)[0] == "p9 phải dự (Mục IV.1.1)."
    assert explain(outcome, "en")[1].startswith("Staff of the advisory bodies")


def test_the_provincial_authorities_have_their_names() -> None:
    subject = {"type": "leader", "managed_by": "provincial_standing_committee"}
    outcome = rulebook.decide("rating_authority", {"subject": subject, "at": "district_party"})
    (sentence,) = explain(outcome)
    assert sentence.startswith("Ban Thường vụ Tỉnh ủy quyết định; kết quả bỏ phiếu ở cấp ủy cấp huyện")


def test_labels() -> None:
    assert label("level", "not_completed") == "Không hoàn thành nhiệm vụ"
    assert label("authority", "somebody else") == "somebody else"
