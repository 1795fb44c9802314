"""The public names that the demo uses, read from data/."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_PREFIX = {
    "city": "thành phố",
    "town": "thị xã",
    "rural_district": "huyện",
    "ward": "phường",
    "township": "thị trấn",
    "commune": "xã",
}
_COMMITTEE = {"city": "Thành ủy", "town": "Thị ủy", "rural_district": "Huyện ủy"}


@dataclass(frozen=True, slots=True)
class Place:
    """A district-level unit or a commune. ``unit`` is "huyện Mộ Đức"; ``committee`` "Huyện ủy" (districts only)."""

    code: str
    kind: str
    name: str
    mountainous: bool
    communes: tuple[Place, ...] = ()

    @property
    def unit(self) -> str:
        """The kind and the name in lower and upper case as in running text."""
        return f"{_PREFIX[self.kind]} {self.name}"

    @property
    def committee(self) -> str:
        """What the party committee of a district is called."""
        return _COMMITTEE[self.kind]


@cache
def load(name: str) -> dict[str, Any]:
    """One data file."""
    text = (files(__package__) / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - safe
    return data


@cache
def districts() -> tuple[Place, ...]:
    """The 13 district-level units with their communes."""
    return tuple(
        Place(
            row["code"],
            row["kind"],
            row["name"],
            row["mountainous"],
            tuple(Place(code, kind, name, row["mountainous"]) for code, kind, name in row["communes"]),
        )
        for row in load("quang_ngai")["districts"]
    )
