"""Keeps the files of the catalogues in step with the sources, and the compiled ones with these."""

from __future__ import annotations

from pathlib import Path

import xeploai
from xeploai.platform.catalogue import mo, po
from xeploai.platform.catalogue.messages import Key, Message
from xeploai.platform.catalogue.scan import scan

PACKAGE = Path(xeploai.__file__).parent
LOCALE = PACKAGE / "locale"
ENGLISH = LOCALE / "en" / "LC_MESSAGES" / "django.po"


def gather() -> tuple[int, int]:
    """Brings the English catalogue in step with the sources; how many texts there are, how many lack words."""
    head, known = po.read(ENGLISH.read_text(encoding="utf-8"))
    words = {message.key: message for message in known}
    messages = [_of(key, places, words) for key, places in scan(PACKAGE).items()]
    ENGLISH.write_text(po.write(head, messages), encoding="utf-8")
    return len(messages), sum(not message.translated for message in messages)


def _of(key: Key, places: list[str], words: dict[Key, Message]) -> Message:
    known = words.get(key)
    if known is None:
        return Message(key, ["", ""] if key.plural else [""], places)
    return Message(key, known.words, places, known.fuzzy)


def compile_all() -> list[Path]:
    """Every .po beside which a .mo belongs, compiled; those that changed."""
    changed = []
    for path in sorted(LOCALE.rglob("*.po")):
        target, content = path.with_suffix(".mo"), compiled(path)
        if not target.exists() or target.read_bytes() != content:
            target.write_bytes(content)
            changed.append(target)
    return changed


def compiled(path: Path) -> bytes:
    """What the .mo of this .po has to hold."""
    text = path.read_text(encoding="utf-8")
    return mo.compiled(po.header(text), po.read(text)[1])
