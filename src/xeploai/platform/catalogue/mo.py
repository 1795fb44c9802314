"""Compiles messages to the .mo format of gettext (little-endian, sorted, without a hash table)."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from xeploai.platform.catalogue.messages import Message

MAGIC = 0x950412DE
HEAD = 28


def compiled(header: str, messages: Iterable[Message]) -> bytes:
    """The bytes of a .mo file; what has no words yet, or doubtful ones, is left out."""
    pairs = {b"": header.encode()}
    for message in messages:
        if message.translated and not message.fuzzy:
            pairs[_id(message)] = "\0".join(message.words).encode()
    ids = sorted(pairs)
    table = HEAD + 16 * len(ids)
    originals, at = _table(ids, table)
    translations, _ = _table([pairs[i] for i in ids], at)
    head = struct.pack("<7I", MAGIC, 0, len(ids), HEAD, HEAD + 8 * len(ids), 0, table)
    texts = b"".join(i + b"\0" for i in ids) + b"".join(pairs[i] + b"\0" for i in ids)
    return head + originals + translations + texts


def _id(message: Message) -> bytes:
    key = message.key
    text = f"{key.context}\x04{key.text}" if key.context else key.text
    return (f"{text}\0{key.plural}" if key.plural else text).encode()


def _table(texts: list[bytes], at: int) -> tuple[bytes, int]:
    """Length and place of each text, and the place after the last."""
    rows = b""
    for text in texts:
        rows += struct.pack("<2I", len(text), at)
        at += len(text) + 1
    return rows, at
