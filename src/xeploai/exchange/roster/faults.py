"""Cells whose formula failed (#REF!, #N/A ...). The reader shows them as empty, so they are looked up in the file."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from xeploai.exchange.roster.problems import Problem
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.exchange.roster.columns import Sheet
    from xeploai.exchange.roster.guarding import Guarded

_MOST = 1000
_CELL = re.compile(rb'<c\b([^>]*\bt="e"[^>]*)>(.*?)</c>', re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]+)([0-9]+)"')
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def faulty_cells(guarded: Guarded, known: Mapping[str, Sheet]) -> list[Problem]:
    """Every failed formula on the known sheets."""
    if not guarded.faulty_parts:
        return []
    wanted = {fold(title): title for title in known}
    problems: list[Problem] = []
    with zipfile.ZipFile(io.BytesIO(guarded.data)) as archive:
        for name, part in _parts(archive).items():
            if part in guarded.faulty_parts and fold(name) in wanted:
                problems += _in_part(archive.read(part), wanted[fold(name)])
    return problems[:_MOST]


def _in_part(xml: bytes, title: str) -> list[Problem]:
    problems = []
    for attributes, inner in _CELL.findall(xml):
        place, value = _PLACE.search(attributes), _VALUE.search(inner)
        if place:
            shown = value.group(1).decode() if value else "#"
            problems.append(
                Problem("formula_error", title, int(place.group(2)), place.group(1).decode(), "", {"value": shown})
            )
    return problems


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """From the name of a sheet to its part in the archive."""
    relations = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - size was guarded
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    workbook = ET.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - size was guarded
    return {
        element.get("name", ""): "xl/"
        + targets.get(element.get(_RELATION), "").removeprefix("/xl/").removeprefix("xl/")
        for element in workbook.iter()
        if element.tag.endswith("}sheet")
    }
