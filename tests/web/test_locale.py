"""Both catalogues are whole, and whoever reads in one language meets no other."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path

import pytest
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from tests import factories as make
from tests.web.matrix.asking import address_of, client_of, evening_at, taken_back
from tests.web.matrix.page import Page
from tests.web.matrix.stages import ORDER
from tests.web.matrix.table import PAGES
from tests.web.matrix.world import World
from tests.web.reading import accented, stored_texts, texts_of
from xeploai.platform.catalogue import po
from xeploai.platform.catalogue.keeping import LOCALE, PACKAGE, compiled
from xeploai.platform.catalogue.messages import Message
from xeploai.platform.catalogue.scan import scan
from xeploai.web.papers.evening import PAPERS, context_of

CATALOGUES = sorted(LOCALE.rglob("*.po"))
HOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w+\}")
READERS = ("secretary", "clerk", "member", "teller", "staff", "above_secretary", "inspector", "administrator", "out")
STAGES = [stage for stage in ORDER if any(page.stage == stage for page in PAGES.values())]
# Terms that keep their Vietnamese form in English: names of places, documents and the other language.
QUOTED = ["Quảng Ngãi", "Tiếng Việt", "QĐ", "“Khung tiêu chí”"]
ENGLISH_WORDS = re.compile(
    r"\b(the|and|of|is|are|this|please|error|invalid|login|password|username|submit|save|cancel|delete|required|field|"
    r"page|next|previous|search|yes|enter|sign|choose|meeting|round|votes)\b",
    re.IGNORECASE,
)


def messages(catalogue: str) -> list[Message]:
    path = LOCALE / catalogue / "LC_MESSAGES" / "django.po"
    return po.read(path.read_text(encoding="utf-8"))[1]


def test_the_english_catalogue_has_every_text_of_the_sources_and_no_other() -> None:
    kept = {message.key for message in messages("en")}
    found = set(scan(PACKAGE))
    assert sorted(key.text for key in found - kept) == [], "./xeploai manage makemessages, then translate"
    assert sorted(key.text for key in kept - found) == [], "./xeploai manage makemessages"


@pytest.mark.parametrize("catalogue", ["en", "vi"])
def test_every_text_has_words_with_the_same_placeholders(catalogue: str) -> None:
    for message in messages(catalogue):
        assert message.translated, message.key.text
        assert not message.fuzzy, message.key.text
        for words in message.words:
            assert set(HOLDER.findall(words)) == set(HOLDER.findall(message.key.text)), message.key.text


def test_english_words_have_no_vietnamese_letters_but_for_names() -> None:
    wrong = {m.key.text: words for m in messages("en") for words in m.words if accented(words, QUOTED)}
    assert wrong == {}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_the_compiled_catalogue_is_made_from_its_source(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == compiled(path), "./xeploai manage compilemessages"


def shown(page: Page, client: Client, evening: World) -> str:
    """The page as this reader gets it; '' for what is no page."""
    with taken_back():
        answer = client.get(address_of(page, evening))
        is_page = not answer.streaming and answer.headers.get("Content-Type", "").startswith("text/html")
        return answer.content.decode() if is_page else ""


def visits(stage: str) -> list[tuple[str, Page]]:
    """Each page at its own stage by two of its readers; at the end every page by one of them."""
    found = []
    for page in PAGES.values():
        readers = [who for who in READERS if who in page.reads] or ["out"]
        if page.stage == stage:
            found += [(who, page) for who in readers[:2]]
        elif stage == ORDER[-1]:
            found.append((readers[0], page))
    return [(who, page) for who, page in found if not page.only_post]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("stage", STAGES)
def test_pages_speak_one_language(world: World, stage: str, language: str) -> None:
    foreign: set[tuple[str, str]] = set()
    read = 0
    logging.disable(logging.ERROR)
    with evening_at(world, stage) as evening:
        known = stored_texts() + QUOTED
        for who, page in visits(stage):
            client = client_of(evening, who)
            client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
            texts = texts_of(shown(page, client, evening), language)
            read += bool(texts)
            wrong = [t for t in texts if (accented(t, known) if language == "en" else ENGLISH_WORDS.search(t))]
            foreign.update((page.name, text) for text in wrong)
    logging.disable(logging.NOTSET)
    assert read
    assert not foreign, "\n".join(f"{name}: {text}" for name, text in sorted(foreign))


@pytest.mark.parametrize("adapter", [DefaultAccountAdapter, DefaultMFAAdapter])
def test_what_the_sign_in_library_says_is_vietnamese(adapter: type) -> None:
    with override("vi"):
        said = [str(words) for words in adapter.error_messages.values()]  # type: ignore[attr-defined]
    assert len(said) > 3
    assert [words for words in said if ENGLISH_WORDS.search(words) or not accented(words, [])] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name, body",
    [
        ("account_login", {"login": "", "password": ""}),
        ("account_login", {"login": "ai-do", "password": "khong-dung"}),
        ("account_change_password", {"oldpassword": "sai", "password1": "123", "password2": "456"}),
        ("account_change_password", {"oldpassword": "", "password1": "12345678", "password2": "12345678"}),
        ("mfa_activate_totp", {"code": "000000"}),
    ],
)
def test_mistakes_at_the_entrance_are_answered_in_one_language(name: str, body: dict[str, str]) -> None:
    client = Client()
    user = make.a_user()
    if name == "account_change_password":
        user.set_password("mot-cau-ngan-de-nho")
        user.save()
    if name != "account_login":
        client.force_login(user)
    texts = texts_of(client.post(reverse(name), body).content.decode(), "vi")
    assert texts
    assert [text for text in texts if ENGLISH_WORDS.search(text)] == []


@pytest.mark.django_db
def test_papers_are_vietnamese_whoever_asks(world: World) -> None:
    with evening_at(world, "adopted") as evening:
        for paper in PAPERS:
            written = {}
            for language in ("vi", "en"):
                with override(language):
                    written[language] = context_of(evening.meeting, paper)
            assert written["en"] == written["vi"], paper


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_kept_of_an_evening_is_vietnamese_whoever_writes_it(world: World, language: str) -> None:
    with override(language), evening_at(world, "sent") as evening:
        kept = [minutes.locked for minutes in evening.meeting.minutes.all()]
        kept += [paper.content for paper in evening.meeting.dispatches.all()]
        text = json.dumps(kept, ensure_ascii=False)
    assert len(kept) > 1
    assert not re.search(r"\b(Excellent|Good|Completed|Proposal|Decision|Present|Absent|Round|Exempt)\b", text)
