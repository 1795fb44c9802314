from typing import Any

import pytest
from django.core.management import call_command

from xeploai.errors import Refusal
from xeploai.exchange.demo.cast import PASSWORD, cast
from xeploai.exchange.demo.make import EVENING, make_demo
from xeploai.exchange.roster.examining import examine_roster
from xeploai.exchange.roster.writing import write
from xeploai.journal.actions.verify import verify
from xeploai.organisations.models import Unit
from xeploai.people.models import Membership, User
from xeploai.reviews.models import Proposal, ResidenceComment, SelfRating

pytestmark = pytest.mark.django_db


def test_the_demo_can_be_used() -> None:
    made = make_demo()
    assert verify().broken is None
    for member in cast():
        user = User.objects.get(username=member.login)
        assert user.check_password(PASSWORD)
        assert user.person is not None
    cell = Unit.objects.get(code=made.blueprint.places.cell)
    members = Membership.objects.current().filter(cell=cell)
    rated = [m for m in members if not m.not_rated_because(EVENING)]
    assert (members.count(), len(rated)) == (45, 43)
    assert SelfRating.objects.filter(cycle=made.cycle, cell=cell, state="submitted").count() == 38
    assert ResidenceComment.objects.filter(cycle=made.cycle, cell=cell, received_on=None).count() == 4
    assert Proposal.objects.filter(cycle=made.cycle, cell=cell).exclude(level="").count() == 43
    difference = examine_roster(write(made.blueprint.roster)).difference
    assert difference is not None
    assert difference.nothing
    with pytest.raises(Refusal, match="demo_needs_empty_database"):
        make_demo()


def test_the_cast_is_printed(capsys: Any) -> None:
    call_command("show_cast")
    printed = capsys.readouterr().out
    assert PASSWORD in printed
    assert all(member.login in printed for member in cast())
