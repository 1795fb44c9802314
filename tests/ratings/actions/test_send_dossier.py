import datetime as dt

import pytest

from tests.ratings.competent import TODAY, a_report, a_result, a_world, on_paper, sent
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.content import sealed
from xeploai.ratings.actions.return_dossier import return_dossier
from xeploai.ratings.actions.send_dossier import send_dossier
from xeploai.ratings.actions.set_commenting_units import set_commenting_units
from xeploai.ratings.models import DossierDelivery

pytestmark = pytest.mark.django_db


def test_one_act_goes_to_the_organisation_committee_and_to_everyone_entitled() -> None:
    # R-VI2
    world = a_world()
    set_commenting_units(
        actor=world.staff, cycle=world.cycle, authority=world.province, kind="body",
        units=[world.commenting, world.unit], document_number="1263-QĐ/TU", document_date=dt.date(2023, 11, 9),
    )  # fmt: skip
    a_report(world.collective, world.clerk)
    a_result(world.collective)
    dossier = sent(world, world.collective, by=world.clerk)
    deliveries = list(DossierDelivery.objects.order_by("pk"))
    # Its own unit is on the list too, and is not asked about itself.
    assert [(d.addressee, d.to_unit) for d in deliveries] == [
        ("organisation_committee", world.province), ("commenting", world.commenting),
    ]  # fmt: skip
    assert {d.digest for d in deliveries} == {sealed(deliveries[0].content)}
    assert (dossier.state, dossier.sent_number, dossier.document_number) == ("sent", 1, "12-BC/SNV")
    pieces = {p["code"]: p for p in deliveries[0].content["pieces"]}
    assert pieces["report"]["content"]["sections"] == {"results": {"text": "Đạt kế hoạch.", "version": 1}}
    assert pieces["report"]["digest"] == sealed(pieces["report"]["content"])
    assert (pieces["count_record"]["state"], pieces["count_record"]["digest"]) == ("paper", "")
    assert deliveries[0].content["own"] == {"level": "good", "status": "rated", "votes": 9, "convened": 10}
    facts = Entry.objects.get(verb="send_dossier").facts
    assert facts["digest"] == deliveries[0].digest
    assert facts["to"] == [world.province.code, world.commenting.code]


def test_a_tiny_electorate_sends_no_numbers_in_the_table() -> None:
    #
    world = a_world()
    a_result(world.collective, votes=3, convened=4)
    sent(world, world.collective, by=world.clerk)
    assert DossierDelivery.objects.get().content["own"] == {"level": "good", "status": "rated"}


def test_an_incomplete_dossier_stays_here_and_says_what_is_missing() -> None:
    world = a_world()
    with pytest.raises(Refusal) as refused:
        send_dossier(actor=world.clerk, subject=world.leader, document_number="1", document_date=TODAY(), version=0)
    assert refused.value.code == "dossier_incomplete"
    assert refused.value.params["count"] == 2
    assert DossierDelivery.objects.count() == 0


def test_sent_again_after_a_return_is_a_new_number_and_the_first_stays() -> None:
    world = a_world()
    dossier = sent(world, world.leader, by=world.clerk)
    with pytest.raises(Refusal, match="dossier_sent"):
        sent(world, world.leader, by=world.clerk)
    return_dossier(actor=world.staff, dossier=dossier, reason="Thiếu chữ ký", version=dossier.version)
    dossier = sent(world, world.leader, by=world.clerk)
    assert [d.number for d in DossierDelivery.objects.order_by("pk")] == [1, 2]
    assert (dossier.sent_number, dossier.returned_because) == (2, "")


def test_refusals() -> None:
    world = a_world()
    dossier = on_paper(world, world.leader)
    assert dossier is not None
    for number, date, code in (
        (" ", TODAY(), "competent_document_missing"),
        ("1", None, "competent_document_missing"),
        ("1", TODAY() + dt.timedelta(days=1), "competent_document_in_future"),
    ):
        with pytest.raises(Refusal, match=code):
            send_dossier(
                actor=world.clerk, subject=world.leader, document_number=number, document_date=date,
                version=dossier.version,
            )  # fmt: skip
    with pytest.raises(Conflict):
        send_dossier(actor=world.clerk, subject=world.leader, document_number="1", document_date=TODAY(), version=1)
    with pytest.raises(NotPermitted):
        send_dossier(actor=world.outsider, subject=world.leader, document_number="1", document_date=TODAY(), version=1)
    world.collective.rated_by = None
    world.collective.save()
    with pytest.raises(Refusal, match="no_authority"):
        send_dossier(actor=world.clerk, subject=world.collective, document_number="1", document_date=TODAY(), version=0)
    world.cycle.closed_at = dt.datetime.now(dt.UTC)
    world.cycle.save()
    with pytest.raises(Refusal, match="cycle_closed"):
        send_dossier(actor=world.clerk, subject=world.leader, document_number="1", document_date=TODAY(), version=3)
