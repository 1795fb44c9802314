"""Words of an upload: its steps, and what is being done right now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _, gettext_lazy as lazy

from xeploai.exchange.enums import ImportState

if TYPE_CHECKING:
    from xeploai.exchange.models import ImportJob

_STEPS = (lazy("Nhận tệp"), lazy("Đọc và kiểm tra"), lazy("Xem trước, đồng ý"), lazy("Ghi vào danh sách"))
_REACHED = {
    ImportState.RECEIVED: 1,
    ImportState.READING: 1,
    ImportState.REFUSED: 1,
    ImportState.VALIDATED: 2,
    ImportState.STORING: 3,
    ImportState.STORED: 4,
}
_WORK = {
    "reading": lazy("Đang mở và đọc tệp"),
    "looking_up": lazy("Đang tra danh sách hiện có"),
    "checking": lazy("Đang kiểm tra từng dòng"),
    "comparing": lazy("Đang so với danh sách hiện có"),
    "writing": lazy("Đang ghi vào danh sách"),
}


def steps_of(job: ImportJob) -> list[dict[str, str]]:
    """The rail: none where the file was put aside."""
    reached = _REACHED.get(ImportState(job.state))
    if reached is None:
        return []
    return [
        {"name": str(name), "state": "done" if at < reached else "current" if at == reached else "todo"}
        for at, name in enumerate(_STEPS)
    ]


def working_on(job: ImportJob) -> str:
    """What is being done with the file now."""
    return str(_WORK.get(job.step) or _("Đã nhận tệp, chờ đến lượt đọc"))
