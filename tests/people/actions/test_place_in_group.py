import pytest

from tests import factories as make
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.actions.place_in_group import place_in_group
from xeploai.people.models import Membership

pytestmark = pytest.mark.django_db


# R-II3e
def test_into_a_group_and_back_to_the_cell() -> None:
    tree = make.a_tree()
    group = make.a_unit("party_group", parent=tree["cell"], name="Tổ đảng 1")
    member = Membership.objects.get(person=make.a_member(tree["cell"]))
    actor = make.a_user(clerk=tree["cell"])
    assert place_in_group(actor=actor, member=member, group=group).group == group
    assert place_in_group(actor=actor, member=member, group=group).group == group
    assert place_in_group(actor=actor, member=member, group=None).group is None
    assert [entry.facts["group"] for entry in Entry.objects.filter(verb="place_in_group").order_by("number")] == [
        group.code,
        "",
    ]


def test_what_is_refused() -> None:
    tree = make.a_tree()
    other = make.a_unit("party_group", parent=tree["second_cell"])
    member = Membership.objects.get(person=make.a_member(tree["cell"]))
    actor = make.a_user(clerk=tree["cell"])
    with pytest.raises(Refusal, match="group_not_of_cell"):
        place_in_group(actor=actor, member=member, group=other)
    with pytest.raises(Refusal, match="group_not_of_cell"):
        place_in_group(actor=actor, member=member, group=tree["second_cell"])
    with pytest.raises(NotPermitted):
        place_in_group(actor=make.a_user(secretary=tree["second_cell"]), member=member, group=None)
    member.left_on = "2026-01-01"
    member.save()
    with pytest.raises(Refusal, match="member_has_left"):
        place_in_group(actor=actor, member=member, group=None)
