import datetime as dt

import pytest
from django.utils import timezone

from tests import factories as make
from tests.reviews.places import Places, three_posts
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.decide_venue import decide_venue
from xeploai.reviews.models import VenueDecision
from xeploai.reviews.venues import venues_of

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 2)


def given(world: Places, **other: object) -> VenueDecision:
    fields: dict[str, object] = {
        "actor": make.a_user(secretary=world.tree["district"]),
        "cycle": world.cycle,
        "person": world.leader,
        "unit": world.tree["district"],
        "place": "Thường trực Huyện ủy",
        "document_number": " 15-QĐ/HU ",
        "document_date": DAY,
    }
    return decide_venue(**fields | other)  # type: ignore[arg-type]


def refused(world: Places, **other: object) -> str:
    with pytest.raises(Refusal) as refusal:
        given(world, **other)
    assert not VenueDecision.objects.exists()
    return refusal.value.code


# R-II3b
def test_the_place_joins_the_list_and_the_journal_names_the_document() -> None:
    world = three_posts()
    decision = given(world)
    assert (decision.place, decision.document_number) == ("Thường trực Huyện ủy", "15-QĐ/HU")
    assert not venues_of(world.leader, world.cycle).undecided
    entry = Entry.objects.get(verb="decide_venue")
    assert entry.facts == {
        "person": world.leader.code,
        "body": "",
        "document": "15-QĐ/HU",
        "document_date": "2026-11-02",
    }


def test_a_collective_gives_the_place_its_name() -> None:
    world = three_posts()
    body = make.a_body(world.tree["district"], "standing_committee")
    assert given(world, body=body, place="").place == body.name


def test_what_is_refused() -> None:
    world = three_posts()
    assert refused(world, document_number=" ") == "paper_missing"
    assert refused(world, document_date=None) == "paper_missing"
    assert refused(world, document_date=timezone.localdate() + dt.timedelta(days=1)) == "paper_in_future"
    assert refused(world, place="") == "venue_place_missing"
    assert refused(world, body=world.standing) == "venue_already_theirs"
    assert refused(world, person=make.a_member(world.tree["cell"])) == "venue_not_required"
    cell = world.tree["cell"]
    assert refused(world, unit=cell, actor=make.a_user(secretary=cell)) == "decider_does_not_manage"


def test_the_same_place_is_decided_once() -> None:
    world = three_posts()
    given(world)
    with pytest.raises(Refusal, match="venue_already_theirs"):
        given(world)
    assert VenueDecision.objects.count() == 1


def test_who_may_not() -> None:
    world = three_posts()
    for actor in (make.a_user(secretary=world.tree["commune"]), make.a_user(inspector=world.tree["province"])):
        with pytest.raises(NotPermitted):
            given(world, actor=actor)
    assert given(world, actor=make.a_user(provincial_staff=world.tree["province"])).pk
