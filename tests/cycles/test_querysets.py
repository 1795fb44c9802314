import pytest
from django.utils import timezone

from tests.ratings.competent import TODAY, a_world
from xeploai.cycles.models import Delegation, Subject

pytestmark = pytest.mark.django_db


def test_decided_here_is_what_is_rated_here_but_for_delegations() -> None:
    # VI.2
    world = a_world()
    given = Delegation.objects.create(
        subject=world.organisation, to_unit=world.commenting, document_number="1", document_date=TODAY(),
        given_by=world.staff,
    )  # fmt: skip
    decided = Subject.objects.decided_at
    assert set(decided(world.province)) == {world.collective, world.leader}
    assert list(decided(world.commenting)) == [world.organisation]
    given.withdrawn_at = timezone.now()
    given.save()
    assert set(decided(world.province)) == set(world.subjects)
    assert list(decided(world.commenting)) == []
