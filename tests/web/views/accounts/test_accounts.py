"""The administrator's pages: accounts of the own part of the tree, and no content."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests import factories as make
from xeploai.people.models import RoleAssignment, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(client: Client) -> dict[str, Any]:
    tree = make.a_tree()
    member = make.a_member(tree["cell"], "Phạm Quang Ý")
    stranger = make.a_user(make.a_member(tree["other_cell"], "Hồ Văn Lạ"))
    admin = make.a_user(administrator=tree["commune"])
    client.force_login(admin)
    return {**tree, "member": member, "stranger": stranger, "admin": admin}


def test_an_account_from_search_to_role(client: Client, world: dict[str, Any]) -> None:
    found = client.get("/accounts-admin/new/?q=pham+quang").content.decode()
    address = f"/accounts-admin/new/{world['member'].code}/"
    assert address in found
    assert 'value="phamquangy"' in client.get(address).content.decode()
    made = client.post(address, {"username": "quangy"})
    user = User.objects.get(username="quangy")
    assert "Mật khẩu lần đầu" in made.content.decode()
    sent = {"do": "grant", "role": "secretary", "unit": world["cell"].code}
    assert client.post(f"/accounts-admin/{user.pk}/", sent).status_code == 302
    assert "Bí thư, người đứng đầu: Chi bộ thôn 1" in client.get("/accounts-admin/").content.decode()
    role = RoleAssignment.objects.get(user=user)
    client.post(f"/accounts-admin/{user.pk}/", {"do": "revoke", "assignment": role.pk})
    role.refresh_from_db()
    assert role.revoked_at is not None


def test_a_refused_name_stays_in_its_box(client: Client, world: dict[str, Any]) -> None:
    response = client.post(f"/accounts-admin/new/{world['member'].code}/", {"username": "Bí thư"})
    assert response.status_code == 409
    assert 'value="Bí thư"' in response.content.decode()


def test_a_reset_password_is_shown_once_and_must_be_changed(client: Client, world: dict[str, Any]) -> None:
    user = make.a_user(world["member"], secretary=world["cell"])
    assert "Mật khẩu lần đầu" in client.post(f"/accounts-admin/{user.pk}/", {"do": "reset"}).content.decode()
    client.force_login(User.objects.get(pk=user.pk))
    assert client.get("/units/").headers["Location"] == "/accounts/password/change/"


def test_changing_the_first_password_opens_everything(client: Client, world: dict[str, Any]) -> None:
    user = make.a_user(world["member"], secretary=world["cell"])
    user.set_password("ABCD-EFGH-JKLM")
    user.must_change_password = True
    user.save()
    client.force_login(user)
    words = "con bò vàng gặm cỏ"
    sent = {"oldpassword": "ABCD-EFGH-JKLM", "password1": words, "password2": words}
    assert client.post("/accounts/password/change/", sent).status_code == 302
    assert not User.objects.get(pk=user.pk).must_change_password


def test_strangers_are_not_there(client: Client, world: dict[str, Any]) -> None:
    assert "Hồ Văn Lạ" not in client.get("/accounts-admin/?q=ho+van").content.decode()
    assert client.get(f"/accounts-admin/{world['stranger'].pk}/").status_code == 404
    assert client.get(f"/accounts-admin/new/{world['stranger'].person.code}/").status_code == 404


def test_an_administrator_sees_no_content(client: Client, world: dict[str, Any]) -> None:
    assert client.get(f"/units/{world['cell'].code}/").status_code == 404
    assert client.get("/journal/").status_code == 403


def test_nobody_else_manages_accounts(client: Client, world: dict[str, Any]) -> None:
    client.force_login(make.a_user(secretary=world["commune"]))
    for address in ("/accounts-admin/", "/accounts-admin/new/", f"/accounts-admin/new/{world['member'].code}/"):
        assert client.get(address).status_code == 403
