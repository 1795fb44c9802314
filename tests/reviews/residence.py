"""One line of residence comments, written with usual values."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from tests.reviews.conftest import Cell
from xeploai.reviews.actions.record_residence_comment import record_residence_comment
from xeploai.reviews.models import ResidenceComment


def comment(cell: Cell, *, by: Any = None, version: int = 0, **fields: Any) -> ResidenceComment:
    """The member's line, as the secretary writes it."""
    today = timezone.localdate()
    given = {"asked_of": "Chi bộ tổ 5", "asked_on": today, "received_on": today, "text": "Gương mẫu.", **fields}
    return record_residence_comment(
        actor=by or cell.secretary, person=cell.member, cycle=cell.cycle, version=version, **given
    )
