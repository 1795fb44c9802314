"""One verb has one file, one test at the same path, and one page."""

from pathlib import Path

import pytest

from tests.architecture.tree import APPS, ROOT, verbs

HEADINGS = ("Payload", "Effect", "Permissions", "Refusals")


def test_every_verb_has_a_test() -> None:
    expected = [Path("tests") / verb.parent / f"test_{verb.name}" for verb in verbs()]
    missing = [str(path) for path in expected if not (ROOT / path).exists()]
    assert not missing, "\n".join(missing)


def test_every_verb_has_a_page_with_its_four_parts() -> None:
    wrong = []
    for verb in verbs():
        page = ROOT / "docs" / "domain" / verb.parts[0] / f"{verb.stem}.md"
        text = page.read_text(encoding="utf-8") if page.exists() else ""
        absent = [heading for heading in HEADINGS if f"## {heading}" not in text]
        if absent:
            wrong.append(f"{page.relative_to(ROOT)}: {', '.join(absent)}")
    assert not wrong, "\n".join(wrong)


def test_every_page_has_a_verb() -> None:
    known = {f"{verb.parts[0]}/{verb.stem}" for verb in verbs()}
    pages = (page for page in (ROOT / "docs" / "domain").glob("*/*.md") if page.stem != "README")
    orphans = sorted(str(page.relative_to(ROOT)) for page in pages if f"{page.parent.name}/{page.stem}" not in known)
    assert not orphans, "\n".join(orphans)


@pytest.mark.parametrize("app", sorted({verb.parts[0] for verb in verbs()}))
def test_files_have_the_same_names_in_every_app(app: str) -> None:
    """Queries are one module; what is large becomes a package of the same name, not a second word for it."""
    synonyms = {"selectors.py", "services.py", "utils.py", "helpers.py", "permissions.py", "constants.py"}
    assert sorted(path.name for path in (APPS / app).glob("*.py") if path.name in synonyms) == []
