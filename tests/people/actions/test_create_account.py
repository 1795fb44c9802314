"""Accounts are made only for people of the administrator's own part of the tree."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories as make
from tests.people.world import issue, refused
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.people.actions.create_account import create_account
from xeploai.people.models import User
from xeploai.people.queries import people_of


def test_an_account_is_made_with_a_first_password(world: dict[str, Any]) -> None:
    made = create_account(actor=world["admin"], person=world["member"], username=" Bithu.Thon1 ")
    user = User.objects.get(person=world["member"])
    assert user.username == "bithu.thon1"
    assert user.must_change_password
    assert user.check_password(made.password)
    assert made.password not in str(list(Entry.objects.values()))
    refused("account_exists", create_account, actor=world["admin"], person=world["member"], username="khac")


def test_an_account_that_opened_by_slips_gets_a_name_and_a_password(world: dict[str, Any]) -> None:
    slip = issue(world).slip
    made = create_account(actor=world["admin"], person=world["member"], username="dangvien.thon1")
    assert made.user == slip.user
    assert made.user.has_usable_password()
    assert User.objects.filter(person=world["member"]).count() == 1


def test_names_that_cannot_be_used(world: dict[str, Any]) -> None:
    make.a_user()
    taken = User.objects.order_by("-pk").values_list("username", flat=True)[0]
    for name, code in (("bí thư", "username_unreadable"), ("ab", "username_unreadable"), (taken, "username_taken")):
        refused(code, create_account, actor=world["admin"], person=world["member"], username=name)
    assert not User.objects.filter(person=world["member"]).exists()


def test_people_of_another_commune_are_out_of_reach(world: dict[str, Any]) -> None:
    stranger = make.a_member(world["other_cell"])
    assert list(people_of(world["admin"])) == [world["member"]]
    with pytest.raises(NotPermitted):
        create_account(actor=world["admin"], person=stranger, username="nguoila")
    with pytest.raises(NotPermitted):
        create_account(actor=make.a_user(secretary=world["commune"]), person=world["member"], username="bithu")
    assert not User.objects.filter(person__in=[stranger, world["member"]]).exists()
