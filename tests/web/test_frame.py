"""What every page has: the policy, the language, words for mistakes, no text scripts or styles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests import factories as make

TEMPLATES = sorted((Path(settings.PACKAGE) / "web" / "templates").rglob("*.html"))
INLINE = re.compile(r"""<script(?![^>]*\bsrc=)|<style|\sstyle=["']|\son[a-z]+=["']|javascript:""")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_writes_what_the_policy_refuses(path: Path) -> None:
    assert INLINE.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.django_db
def test_the_policy_is_sent_with_every_page(client: Client) -> None:
    policy = client.get("/accounts/login/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_vietnamese_whatever_the_browser_says(client: Client) -> None:
    page = client.get("/accounts/login/", headers={"Accept-Language": "en"})
    assert page.headers["Content-Language"] == "vi"
    assert '<html lang="vi">' in page.content.decode()
    assert "Tên đăng nhập" in page.content.decode()


@pytest.mark.django_db
def test_english_for_whoever_asks_for_it(client: Client) -> None:
    client.post("/language/", {"language": "en", "next": "/accounts/login/"})
    page = client.get("/accounts/login/")
    assert page.headers["Content-Language"] == "en"
    assert '<html lang="en">' in page.content.decode()


@pytest.mark.django_db
def test_a_page_that_is_not_there_says_where_to_go(client: Client) -> None:
    client.force_login(make.a_user())
    page = client.get("/khong-co/")
    assert page.status_code == 404
    assert "Không có trang này" in page.content.decode()


@pytest.mark.django_db
def test_wrong_passwords_are_answered_in_vietnamese_and_slowed_down(client: Client) -> None:
    from django.core.cache import cache

    cache.clear()
    make.a_user()
    texts = [client.post("/accounts/login/", {"login": "user", "password": "sai"}).content.decode() for _ in range(7)]
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng." in texts[0]
    assert "tạm dừng năm phút" in texts[-1]
    cache.clear()


@pytest.mark.django_db
def test_nobody_signs_up(client: Client) -> None:
    assert "Không tự lập tài khoản" in client.get("/accounts/signup/").content.decode()


@pytest.mark.django_db
def test_a_refusal_is_a_page_and_for_a_draft_it_is_json(client: Client) -> None:
    client.force_login(make.a_user())
    page = client.get("/accounts-admin/")
    assert page.status_code == 403
    assert "chưa được giao làm việc này" in page.content.decode()
    draft = client.get("/accounts-admin/", headers={"X-Autosave": "1"})
    assert draft.status_code == 403
    assert draft.json()["code"] == "not_permitted"
