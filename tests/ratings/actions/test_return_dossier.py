import pytest

from tests.ratings.competent import a_world, on_paper, sent
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.ratings.actions.return_dossier import return_dossier
from xeploai.ratings.models import DossierDelivery

pytestmark = pytest.mark.django_db


def test_it_goes_back_with_a_reason_and_what_went_stays() -> None:
    # R-VI2
    world = a_world()
    dossier = sent(world, world.leader)
    dossier = return_dossier(
        actor=world.staff, dossier=dossier, reason=" Thiếu trích biên bản ", version=dossier.version
    )
    assert (dossier.state, dossier.returned_because) == ("returned", "Thiếu trích biên bản")
    assert DossierDelivery.objects.count() == 1
    assert "Thiếu" not in str(Entry.objects.get(verb="return_dossier").facts)


def test_refusals() -> None:
    world = a_world()
    dossier = on_paper(world, world.leader)
    assert dossier is not None
    with pytest.raises(Refusal, match="dossier_not_sent"):
        return_dossier(actor=world.staff, dossier=dossier, reason="x", version=dossier.version)
    dossier = sent(world, world.leader)
    with pytest.raises(NotPermitted):
        return_dossier(actor=world.clerk, dossier=dossier, reason="x", version=dossier.version)
    with pytest.raises(Refusal, match="reason_missing"):
        return_dossier(actor=world.staff, dossier=dossier, reason=" ", version=dossier.version)
    with pytest.raises(Conflict):
        return_dossier(actor=world.staff, dossier=dossier, reason="x", version=dossier.version - 1)
