import pytest

from tests.ratings.competent import a_world, sent
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.ratings.actions.open_delivery import open_delivery
from xeploai.ratings.models import DossierDelivery

pytestmark = pytest.mark.django_db


def test_the_first_opening_is_kept() -> None:
    # R-VI2
    world = a_world()
    sent(world, world.leader)
    delivery = open_delivery(actor=world.staff, delivery=DossierDelivery.objects.get())
    first = delivery.opened_at
    assert delivery.opened_by == world.staff
    assert open_delivery(actor=world.staff, delivery=delivery).opened_at == first
    assert Entry.objects.filter(verb="open_delivery").count() == 1


def test_others_do_not_open_it() -> None:
    world = a_world()
    sent(world, world.leader)
    with pytest.raises(NotPermitted):
        open_delivery(actor=world.commenter, delivery=DossierDelivery.objects.get())
