"""Reads and writes .po files: the part of the format that we use."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from xeploai.platform.catalogue.messages import Key, Message

FIELD = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+(".*")$')
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|%[sd]")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def read(text: str) -> tuple[str, list[Message]]:
    """The head (comments, then the header entry, as written) and the messages."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return blocks[0], [_message(block) for block in blocks[1:]]


def header(text: str) -> str:
    """What the header entry says, for the compiled file."""
    return _message(read(text)[0]).words[0]


def _message(block: str) -> Message:
    fields: dict[str, str] = {}
    places: list[str] = []
    fuzzy, last = False, ""
    for line in block.splitlines():
        match = FIELD.match(line)
        if match:
            last = match[1]
            fields[last] = ast.literal_eval(match[2])
        elif line.startswith('"'):
            fields[last] += ast.literal_eval(line)
        elif line.startswith("#:"):
            places += line[2:].split()
        elif line.startswith("#,"):
            fuzzy = fuzzy or "fuzzy" in line
    words = [fields[name] for name in sorted(fields) if name.startswith("msgstr")]
    key = Key(fields["msgid"], fields.get("msgid_plural", ""), fields.get("msgctxt", ""))
    return Message(key, words, places, fuzzy)


def write(head: str, messages: Iterable[Message]) -> str:
    """The whole file."""
    return "\n\n".join([head, *(_block(message) for message in messages)]) + "\n"


def _block(message: Message) -> str:
    key = message.key
    lines = [f"#: {place}" for place in message.places]
    flags = ["fuzzy"] * message.fuzzy + ["python-format"] * bool(PLACEHOLDER.search(key.text + key.plural))
    if flags:
        lines.append(f"#, {', '.join(flags)}")
    if key.context:
        lines.append(f"msgctxt {_quoted(key.context)}")
    lines.append(f"msgid {_quoted(key.text)}")
    if key.plural:
        lines.append(f"msgid_plural {_quoted(key.plural)}")
        lines += [f"msgstr[{number}] {_quoted(words)}" for number, words in enumerate(message.words)]
    else:
        lines.append(f"msgstr {_quoted(message.words[0])}")
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return '"' + "".join(ESCAPES.get(letter, letter) for letter in text) + '"'
