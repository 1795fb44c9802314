"""Words of a recomputation: what each step checks, and a value short enough to read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from xeploai.vietnamese.numbers import integer
from xeploai.web.views.ballots.words import STEPS

if TYPE_CHECKING:
    from xeploai.ratings.queries.recompute import Check

AREAS = {
    "electorate": _("Danh sách triệu tập"),
    "round": _("Các lượt bỏ phiếu"),
    "count": _("Kiểm phiếu"),
    "outcome": _("Kết quả từng lượt"),
    "rating": _("Kết quả từng đồng chí"),
    "paper": _("Biên bản và văn bản đã gửi"),
}
CODES = {
    "convened": _("Tổng số triệu tập"),
    "excluded": _("Ai không tính, vì sao"),
    "marks_on_the_roll": _("Dấu trên danh sách điểm danh"),
    "convened_of_round": _("Lượt dùng đúng tổng số triệu tập"),
    "needed": _("Số phiếu cần để đạt"),
    "names": _("Tên và mức trên phiếu đúng theo lượt trước"),
    "cap": _("Số được chọn tối đa (K)"),
    "seats": _("Số chỗ bỏ phiếu lại"),
    "entry_a": _("Bản nhập thứ nhất bằng kết quả đã ký"),
    "entry_b": _("Bản nhập thứ hai bằng kết quả đã ký"),
    "two_tellers": _("Hai người khác nhau nhập"),
    "balanced": _("Các phép cộng của biên bản kiểm phiếu"),
    "seal": _("Kết quả không đổi từ lúc ký (so với nhật ký)"),
    "step": _("Chạy lại bước tính đã lưu"),
    "steps_from_tally": _("Lập lại các bước từ số phiếu đã ký"),
    "outcome": _("Kết quả của lượt"),
    "rating": _("Mức xếp loại"),
    "rating_steps": _("Các bước dẫn đến mức xếp loại"),
    "rating_step": _("Chạy lại bước tính của đồng chí"),
    "minutes": _("Biên bản không đổi từ lúc thông qua"),
    "extract": _("Trích biên bản không đổi từ lúc gửi"),
    "report": _("Báo cáo không đổi từ lúc gửi"),
    "notice": _("Thông báo không đổi từ lúc gửi"),
}
LONGEST = 240
MARK = 64


def row(check: Check, *, values: bool) -> dict[str, Any]:
    """One check for the page; ``values`` False says only whether it agrees (A-28)."""
    return {
        "check": check,
        "what": str(CODES.get(check.code, check.code)),
        "about": str(STEPS.get(check.about, check.about)),
        "stored": short(check.stored) if values else "",
        "found": short(check.found) if values else "",
    }


def short(value: Any) -> str:
    """A value as a person reads it; long ones are cut."""
    if value is None or value in ("", [], {}):
        return "–"
    if isinstance(value, bool | str):
        text = str(value)
        return f"{text[:12]}…" if len(text) == MARK else text
    if isinstance(value, int):
        return integer(value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def areas(checks: list[Check], *, values: bool) -> list[dict[str, Any]]:
    """Checks by area: how many agree, which do not, and all of them."""
    found = []
    for area, label in AREAS.items():
        of_area = [check for check in checks if check.area == area]
        if of_area:
            rows = [row(check, values=values) for check in of_area]
            different = [r for r in rows if not r["check"].equal]
            found.append(
                {
                    "label": label,
                    "all": len(rows),
                    "equal": len(rows) - len(different),
                    "different": different,
                    "rows": rows,
                }
            )
    return found
