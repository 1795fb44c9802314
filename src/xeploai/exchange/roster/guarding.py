"""Look at an uploaded file before any reader opens it: is it a workbook, is it whole, is it of a sane size?"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from xeploai.exchange.roster.problems import FileRefused

LARGEST_FILE = 60 * 1024 * 1024
LARGEST_UNPACKED = 600 * 1024 * 1024
MOST_PARTS = 2000
MOST_ROWS = 99_999
_OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")
_CHUNK = 4 * 1024 * 1024
_OVERLAP = 64
# A cell right of column Z, or a line of six figures or more: readers would lay out the whole empty area between.
_FAR_CELL = re.compile(rb"r=[\"']([A-Z]{2,3}[0-9]{1,7}|[A-Z]?[0-9]{6,7})[\"']")
_FAULT = b't="e"'


@dataclass(frozen=True, slots=True)
class Guarded:
    """A file that may be opened. ``faulty_parts``: the sheet parts in which a formula failed."""

    data: bytes
    faulty_parts: tuple[str, ...]


def guard(data: bytes) -> Guarded:
    """Refuse what is no .xlsx, is damaged, or would fill the memory. Raises FileRefused."""
    _refuse_by_first_bytes(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return Guarded(data, _examine(archive))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as fault:
        raise FileRefused("broken_file") from fault
    except Exception as fault:
        if isinstance(fault, FileRefused):
            raise
        # zlib.error and the like: the archive is damaged somewhere inside.
        raise FileRefused("broken_file") from fault


def _refuse_by_first_bytes(data: bytes) -> None:
    if not data:
        raise FileRefused("empty_file")
    if len(data) > LARGEST_FILE:
        raise FileRefused("file_too_large", megabytes=len(data) // 1024**2, limit=LARGEST_FILE // 1024**2)
    if data.startswith(_OLD_EXCEL):
        raise FileRefused("old_or_locked_excel")
    if not data.startswith(b"PK"):
        raise FileRefused("not_a_workbook")


def _examine(archive: zipfile.ZipFile) -> tuple[str, ...]:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        raise FileRefused("file_swells", megabytes=unpacked // 1024**2, limit=LARGEST_UNPACKED // 1024**2)
    if "xl/workbook.xml" not in archive.namelist():
        raise FileRefused("zip_but_no_workbook")
    sheets = [part.filename for part in parts if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part.filename)]
    return tuple(name for name in sheets if _has_fault(archive, name))


def _has_fault(archive: zipfile.ZipFile, name: str) -> bool:
    fault, tail = False, b""
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            window = tail + chunk
            far = _FAR_CELL.search(window)
            if far:
                raise FileRefused("cells_too_far", place=far.group(1).decode(), limit=MOST_ROWS)
            fault = fault or _FAULT in window
            tail = window[-_OVERLAP:]
    return fault
