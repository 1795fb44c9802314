import pytest

from tests.ballots.evening import an_evening, draft, level_line
from tests.ratings.committee import a_committee_evening
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.models import Dispatch
from xeploai.ratings.actions.open_committee_round import open_committee_round

pytestmark = pytest.mark.django_db


# R-PL4b
def test_all_members_of_all_cells_stand_with_their_cell_and_its_proposal() -> None:
    committee = a_committee_evening((5, 5), undecided=1)
    round_ = committee.open_levels()
    subjects = list(round_.subjects.all())
    assert [s.person_id for s in subjects] == [p.pk for p in committee.people]
    assert [s.group_id for s in subjects] == [committee.cells[0].pk] * 5 + [committee.cells[1].pk] * 5
    assert [s.proposed for s in subjects] == ["good"] * 4 + [""] + ["excellent"] + ["good"] * 4
    assert (round_.convened, round_.needed) == (7, 4)


def test_proposed_as_excellent_counts_as_good_in_round_one() -> None:
    committee = a_committee_evening((5, 5))
    tally = committee.hold_blocks({0: 6, 1: 7}, {})
    chosen = str(committee.of_cell[1][0].pk)
    assert tally.lines[chosen] == {"good": 7, "completed": 0, "not_completed": 0, "blank": 0}
    assert tally.lines[str(committee.of_cell[0][0].pk)]["blank"] == 1


def test_a_name_without_a_proposal_always_has_its_own_line() -> None:
    committee = a_committee_evening((5, 5), undecided=1)
    round_ = close_voting(actor=committee.secretary, round_=committee.open_levels())
    blocks = {str(cell.pk): 7 for cell in committee.cells}
    with pytest.raises(Refusal, match="count_incomplete") as found:
        committee.count(round_, draft({}, valid=7, blocks=blocks), committee.head, "A")
    assert found.value.params["keys"] == [f"line:{committee.of_cell[0][4].pk}"]


def test_more_marks_for_a_cell_than_valid_ballots_is_refused_with_the_cells_name() -> None:
    committee = a_committee_evening((5, 5))
    round_ = close_voting(actor=committee.secretary, round_=committee.open_levels())
    blocks = {str(committee.cells[0].pk): 8, str(committee.cells[1].pk): 7}
    with pytest.raises(Refusal, match="count_unbalanced") as found:
        committee.count(round_, draft({}, valid=7, blocks=blocks), committee.head, "A")
    assert found.value.params["errors"] == [
        {"code": "block_exceeds_valid", "key": f"block:{committee.cells[0].pk}", "line": None,
         "name": committee.cells[0].name, "marks": 8, "valid": 7},
    ]  # fmt: skip


def test_which_names_had_their_own_line_is_kept() -> None:
    committee = a_committee_evening((5, 5))
    person = committee.of_cell[0][2]
    tally = committee.hold_blocks({0: 5, 1: 7}, {str(person.pk): level_line(7, good=3, completed=4)})
    assert tally.blocks == {
        str(committee.cells[0].pk): {"as_proposed": 5, "own": [str(person.pk)]},
        str(committee.cells[1].pk): {"as_proposed": 7, "own": []},
    }
    assert tally.outcome["lines"][str(person.pk)]["level"] == "completed"


# R-PL4c
def test_the_pooled_cap_stands_beside_the_sum_of_the_cells() -> None:
    committee = a_committee_evening((4, 4, 4))
    committee.hold_blocks({0: 7, 1: 7, 2: 7}, {})
    facts = committee.open("excellent").cap_facts
    assert (facts["good"], facts["cap"], facts["sum_of_groups"]) == (12, 2, 0)


def test_a_cell_that_did_not_report_is_named() -> None:
    committee = a_committee_evening((4, 4))
    Dispatch.objects.filter(meeting__unit=committee.cells[1]).delete()
    with pytest.raises(Refusal, match="cells_not_reported") as found:
        committee.open_levels()
    assert found.value.params["names"] == [committee.cells[1].name]


def test_only_for_a_committee_and_only_by_whoever_runs_it() -> None:
    committee = a_committee_evening((4,))
    with pytest.raises(NotPermitted):
        open_committee_round(actor=committee.head, meeting=committee.meeting)


def test_a_cell_meeting_is_no_committee() -> None:
    evening = an_evening(4)
    with pytest.raises(Refusal, match="not_a_committee_meeting"):
        open_committee_round(actor=evening.secretary, meeting=evening.meeting)
