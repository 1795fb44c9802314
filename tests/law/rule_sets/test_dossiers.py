import pytest

from xeploai.law.rule_sets.appraisals import appraising_of, read as read_facts
from xeploai.law.rule_sets.dossiers import pieces_of, read
from xeploai.law.rule_sets.loader import RuleSetError, load

CODE = "13-HD-TU-2023"
CLAUSES = {"V", "PL1", "PL5"}
PIECE = "{code: a, clause: V, mandatory: true, found_by: report, name: {vi: A, en: A}}"


def test_every_kind_has_its_pieces_in_order() -> None:
    # R-PL1e, R-VI2
    found = {kind: [p.code for p in pieces if p.mandatory] for kind, pieces in pieces_of(CODE).items()}
    assert found == {
        "unit": ["report", "minutes_extract", "count_record", "collective_result"],
        "body": ["report", "minutes_extract", "count_record", "opinions_table", "prompt_answers"],
        "leader": ["self_review", "minutes_extract", "prompt_answers"],
    }


@pytest.mark.parametrize(
    "text, problem",
    [
        (f"unit: [{PIECE}, {PIECE}]\nbody: []\nleader: []", "stands twice"),
        (f"unit: [{PIECE}]\nbody: []\nleader: []\nmore: []", "unknown key"),
        (f"unit: [{PIECE.replace('V,', 'X,')}]\nbody: []\nleader: []", "no clause X"),
        (f"unit: [{PIECE.replace('report', 'guess')}]\nbody: []\nleader: []", "none of"),
        ("unit: []", "missing"),
    ],
)
def test_a_doubtful_list_is_refused(text: str, problem: str) -> None:
    with pytest.raises(RuleSetError, match=problem):
        read(text, CLAUSES)


def test_a_rule_set_that_is_not_there() -> None:
    with pytest.raises(RuleSetError, match="no rule set"):
        pieces_of("99-HD")


def test_facts_warn_at_their_mark_only() -> None:
    # R-PL5a
    facts = appraising_of(CODE).facts
    met, disciplined = facts["targets_met"], facts["disciplined"]
    assert [met.warns(value) for value in (None, 49, 50, 100)] == [False, True, False, False]
    assert [facts["subordinates_disciplined"].warns(value) for value in (20, 21)] == [False, True]
    assert [disciplined.warns(value) for value in ("", "no", "yes")] == [False, False, True]
    assert [met.accepts(v) for v in (0, 100, -1, True, "yes")] == [True, True, False, False, False]
    assert [disciplined.accepts(v) for v in ("yes", "no", "maybe", 1)] == [True, True, False, False]


def test_every_fact_and_limit_names_its_source() -> None:
    found = appraising_of(CODE)
    assert all(fact.source for fact in found.facts.values())
    assert [fact.code for fact in found.facts_for("leader")] == [
        "disciplined", "degradation", "targets_met", "main_targets_missed", "prompts_unanswered",
    ]  # fmt: skip
    assert {limit.clause for limit in found.limits.values()} <= set(load(CODE).clauses)


def test_a_mark_that_does_not_fit_its_form_is_refused() -> None:
    text = (
        "facts: [{code: a, subjects: [unit], form: yes_no, warn: {below: 5}, suggests: '', source: s, "
        "name: {vi: A, en: A}, meaning: {vi: A, en: A}}]\n"
        "limits: {head_not_above: {source: s, clause: PL5, name: {vi: A, en: A}}, "
        "similar_group: {source: s, clause: PL5, name: {vi: A, en: A}}}"
    )
    with pytest.raises(RuleSetError, match="does not fit"):
        read_facts(text, CLAUSES)
