"""Words of what is wrong in pasted rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _, gettext_lazy as lazy

if TYPE_CHECKING:
    from xeploai.reviews.pasting import Problem

COLUMNS = {
    "source": lazy("Văn bản giao"),
    "text": lazy("Chỉ tiêu, nhiệm vụ"),
    "planned": lazy("Kế hoạch"),
    "actual": lazy("Thực hiện"),
    "percent": lazy("Tỷ lệ đạt"),
    "note": lazy("Ghi chú"),
}
WHAT = {
    "text_missing": lazy("Dòng có số liệu mà chưa có tên chỉ tiêu."),
    "not_a_percent": lazy("“%(value)s” không phải tỷ lệ. Viết như 98,5 hoặc 98,5 %%."),
    "too_long": lazy("Ô dài %(value)s ký tự, quá dài cho bảng."),
    "too_many_columns": lazy("Dòng có %(value)s cột, nhiều hơn sáu cột của bảng."),
    "too_many_rows": lazy("Quá nhiều dòng: tối đa 300."),
    "no_text_column": lazy("Dòng tiêu đề không có cột chỉ tiêu."),
}


def paste_words(problem: Problem) -> dict[str, str]:
    """Row, column and what is wrong there."""
    column = COLUMNS.get(problem.column)
    return {
        "row": str(problem.row),
        "column": (_("%(name)s (cột %(letter)s)") % {"name": column, "letter": problem.letter}) if column else "",
        "what": str(WHAT[problem.code]) % {"value": problem.value},
    }
