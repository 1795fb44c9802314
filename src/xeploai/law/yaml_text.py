"""Reading YAML as people mean it: dates stay text, a key written twice is an error, every item knows its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_INT = "tag:yaml.org,2002:int"


class UnreadableFileError(ValueError):
    """The file as a whole cannot be read as a list of cases."""


class _Loader(yaml.SafeLoader):
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        seen: set[Any] = set()
        for key_node, _ in node.value:
            if key_node.tag == "tag:yaml.org,2002:merge":
                continue
            key = self.construct_object(key_node, deep=True)
            if isinstance(key, list | dict):
                raise yaml.constructor.ConstructorError(None, None, "a key must be a plain word", key_node.start_mark)
            if (type(key), key) in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} stands twice", key_node.start_mark
                )
            seen.add((type(key), key))
        return super().construct_mapping(node, deep=deep)


# A date that does not exist is a malformed case, not a broken file: the rules check it, not the YAML reader. And 010
# is not 8, nor 1:30 ninety: a whole number is written in figures, anything else stays text and is refused.
_REPLACED = (_TIMESTAMP, _INT)
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _REPLACED]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_INT, re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z", re.ASCII), list("-+0123456789"))


@dataclass(frozen=True)
class Item:
    """One item of the list: its value, or the problem that kept it from being read."""

    line: int
    name: str
    value: Any
    problem: str | None = None


def read_items(text: str) -> list[Item]:
    """Raises UnreadableFileError where the text is no YAML list."""
    loader: _Loader | None = None
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        return _items(loader, root)
    except (yaml.YAMLError, RecursionError) as problem:
        raise UnreadableFileError(f"not YAML: {_flat(problem)}") from problem
    finally:
        if loader is not None:
            loader.dispose()


def _items(loader: _Loader, root: yaml.Node | None) -> list[Item]:
    if root is None:
        raise UnreadableFileError("the file is empty")
    if not isinstance(root, yaml.SequenceNode):
        raise UnreadableFileError("the file is not a list of cases")
    return [_item(loader, node) for node in root.value]


def _item(loader: _Loader, node: yaml.Node) -> Item:
    line = node.start_mark.line + 1
    name = _name(node)
    try:
        return Item(line, name, loader.construct_document(node))
    except (yaml.YAMLError, ValueError, TypeError, RecursionError, OverflowError) as problem:
        return Item(line, name, None, _flat(problem))


def _name(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "name" and isinstance(value, yaml.ScalarNode):
                return str(value.value)
    return ""


def _flat(problem: BaseException) -> str:
    if isinstance(problem, RecursionError):
        return "nested too deeply"
    text = str(problem).replace('in "<unicode string>", line', "at line")
    return " ".join(text.split()) or type(problem).__name__


def read_map(text: str) -> dict[str, Any]:
    """The map that a text holds. Raises UnreadableFileError."""
    loader: _Loader | None = None
    try:
        loader = _Loader(text)
        value = loader.get_single_data()
    except (yaml.YAMLError, ValueError) as problem:
        raise UnreadableFileError(f"not YAML: {_flat(problem)}") from problem
    finally:
        if loader is not None:
            loader.dispose()
    if not isinstance(value, dict):
        raise UnreadableFileError("the file holds no map")
    return value
