from __future__ import annotations

import re
from pathlib import Path

import xeploai
from xeploai.web.refusals import texts

ROOT = Path(xeploai.__file__).parent
FOLDERS = ("reviews", "cycles", "web/views/preparation")


def test_every_refusal_has_words_in_both_languages_and_a_way_on() -> None:
    codes = {
        code
        for folder in FOLDERS
        for file in (ROOT / folder).rglob("*.py")
        for code in re.findall(r'Refusal\(\s*"([a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert len(codes) > 20
    assert sorted(codes - texts().keys()) == []
    assert [code for code in sorted(codes) if not (texts()[code].vi and texts()[code].en)] == []
