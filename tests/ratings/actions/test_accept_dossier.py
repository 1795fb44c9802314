import pytest

from tests.ratings.competent import a_world, on_paper, sent
from xeploai.errors import NotPermitted, Refusal
from xeploai.ratings.actions.accept_dossier import accept_dossier

pytestmark = pytest.mark.django_db


def test_it_is_taken_in_once() -> None:
    # R-VI2
    world = a_world()
    dossier = sent(world, world.leader)
    dossier = accept_dossier(actor=world.staff, dossier=dossier, version=dossier.version)
    assert (dossier.state, dossier.accepted_by) == ("accepted", world.staff)
    with pytest.raises(Refusal, match="dossier_not_sent"):
        accept_dossier(actor=world.staff, dossier=dossier, version=dossier.version)


def test_refusals() -> None:
    world = a_world()
    dossier = on_paper(world, world.leader)
    assert dossier is not None
    with pytest.raises(Refusal, match="dossier_not_sent"):
        accept_dossier(actor=world.staff, dossier=dossier, version=dossier.version)
    with pytest.raises(NotPermitted):
        accept_dossier(actor=world.commenter, dossier=dossier, version=dossier.version)
