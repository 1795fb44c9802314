import pytest

from tests.ratings.competent import a_report, a_world, sent
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.ratings.actions.check_piece import check_piece
from xeploai.ratings.queries.pieces import rows_of

pytestmark = pytest.mark.django_db


def test_each_piece_is_found_or_said_something_of() -> None:
    # R-PL1e, R-VI2
    world = a_world()
    a_report(world.organisation, world.clerk)
    dossier = check_piece(
        actor=world.clerk, subject=world.organisation, code="minutes_extract", version=0, on_paper=True
    )
    check_piece(
        actor=world.clerk, subject=world.organisation, code="count_record", version=dossier.version,
        missing_because="Tổ kiểm phiếu gửi sau",
    )  # fmt: skip
    rows = rows_of(world.cycle, [world.organisation])[world.organisation.pk]
    assert [(row.piece.code, row.state, row.open) for row in rows] == [
        ("report", "found", False), ("minutes_extract", "paper", False), ("count_record", "reasoned", False),
        ("collective_result", "missing", True), ("criteria_table", "missing", False),
        ("opinions_table", "found", False),
    ]  # fmt: skip
    assert Entry.objects.filter(verb="check_piece").count() == 2
    assert "Tổ kiểm phiếu" not in str(Entry.objects.filter(verb="check_piece").last().facts)  # type: ignore[union-attr]


def test_two_clerks_on_one_dossier() -> None:
    world = a_world()
    check_piece(actor=world.clerk, subject=world.organisation, code="report", version=0, on_paper=True)
    check_piece(actor=world.clerk, subject=world.organisation, code="report", version=2, on_paper=False)
    with pytest.raises(Conflict):
        check_piece(actor=world.clerk, subject=world.organisation, code="report", version=2, on_paper=True)


def test_refusals() -> None:
    world = a_world()
    with pytest.raises(Refusal, match="unknown_piece"):
        check_piece(actor=world.clerk, subject=world.leader, code="report", version=0)
    with pytest.raises(NotPermitted):
        check_piece(actor=world.outsider, subject=world.leader, code="self_review", version=0)
    dossier = sent(world, world.leader)
    with pytest.raises(Refusal, match="dossier_sent"):
        check_piece(actor=world.clerk, subject=world.leader, code="self_review", version=dossier.version)
    world.collective.dropped_on = dossier.sent_at.date() if dossier.sent_at else None
    with pytest.raises(Refusal, match="subject_dropped"):
        check_piece(actor=world.clerk, subject=world.collective, code="report", version=0)
