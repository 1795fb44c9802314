import pytest

from tests.factories import a_member, a_tree, a_user
from xeploai.errors import NotPermitted
from xeploai.people.rules import PERMISSIONS, may, require

pytestmark = pytest.mark.django_db

ASKS = {"queries.ask"}  # anybody signed in, about any clause (VI.5)
RUNS = {"meetings.run", "slips.issue", "dossiers.send", "subjects.add", "plans.record", "staff.record"} | {
    "venues.decide", "attendance.manage", "attendance.mark",
}  # fmt: skip
READS = {"units.view", "units.read", "meetings.view", "venues.view", "ratings.recompute"}
EXPECTED = {
    "provincial_staff": READS
    | RUNS
    | ASKS
    | {"journal.read", "cycles.manage", "roster.exchange", "shortcomings.record", "prompts.record"}
    | {"ratings.appraise", "ratings.export_file", "subjects.drop", "subjects.delegate", "queries.answer"},
    "secretary": READS
    | RUNS
    | ASKS
    | {"papers.prepare", "self_ratings.write", "journal.read", "shortcomings.record"}
    | {"ratings.appraise", "ratings.export_file", "comments.answer"},
    "clerk": READS
    | RUNS
    | ASKS
    | {"papers.prepare", "self_ratings.write", "shortcomings.record", "ratings.appraise", "comments.answer"},
    "committee_member": READS
    | ASKS
    | {"papers.prepare", "self_ratings.write", "shortcomings.record", "comments.answer"},
    "member": ASKS | {"units.view", "meetings.view"},
    "inspector": READS | ASKS | {"journal.read", "ratings.export_file"},
    "administrator": ASKS | {"accounts.manage"},
}
AT_UNIT = [name for name in PERMISSIONS if not name.startswith("ballots.")]


@pytest.mark.parametrize("role", EXPECTED)
def test_what_a_role_may_at_its_own_unit(role: str) -> None:
    tree = a_tree()
    user = a_user(None, **{role: tree["cell"]})
    assert {name for name in AT_UNIT if may(user, name, tree["cell"])} == EXPECTED[role]


@pytest.mark.parametrize("role", EXPECTED)
def test_nothing_elsewhere(role: str) -> None:
    tree = a_tree()
    user = a_user(None, **{role: tree["cell"]})
    assert {name for name in AT_UNIT if may(user, name, tree["other_cell"])} == ASKS


def test_a_secretary_above_reads_and_does_not_run() -> None:
    tree = a_tree()
    user = a_user(None, secretary=tree["commune"])
    assert may(user, "units.read", tree["cell"])
    assert not may(user, "meetings.run", tree["cell"])


def test_a_clerk_above_types_for_the_cell() -> None:
    tree = a_tree()
    assert may(a_user(None, clerk=tree["commune"]), "meetings.run", tree["cell"])


def test_own_papers() -> None:
    tree = a_tree()
    person = a_member(tree["cell"])
    user = a_user(person, member=tree["cell"])
    assert may(user, "self_ratings.write", person)
    assert not may(user, "self_ratings.write", a_member(tree["cell"]))


def test_require_refuses_in_words() -> None:
    tree = a_tree()
    with pytest.raises(NotPermitted) as refused:
        require(a_user(), "meetings.run", tree["cell"])
    assert refused.value.params == {"permission": "meetings.run"}


def test_an_unknown_permission_is_an_error() -> None:
    with pytest.raises(KeyError):
        may(a_user(), "meetings.rnu")
