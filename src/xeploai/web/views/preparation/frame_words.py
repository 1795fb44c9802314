"""What is wrong in a workbook of criteria, in words, with where and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _, gettext_lazy as lazy

if TYPE_CHECKING:
    from xeploai.exchange.roster.problems import Problem

_WORDS = {
    "cell_empty": (lazy("Ô bắt buộc còn trống."), lazy("Hãy ghi nội dung.")),
    "too_long": (lazy("Dài %(length)s ký tự, quá %(longest)s."), lazy("Hãy viết gọn lại.")),
    "code_twice": (lazy("Mã %(code)s đã có ở dòng %(first)s."), lazy("Mỗi tiêu chí một mã khác nhau.")),
    "column_missing": (lazy("Thiếu cột này."), lazy("Hãy giữ nguyên dòng tiêu đề của tệp mẫu.")),
    "sheet_missing": (lazy("Không có tờ “Khung tiêu chí”."), lazy("Hãy dùng tệp mẫu tải ở trang này.")),
    "no_lines": (lazy("Tờ không có tiêu chí nào."), lazy("Hãy ghi ít nhất một dòng dưới tiêu đề.")),
    "too_many_lines": (lazy("Có %(lines)s dòng, quá %(most)s."), lazy("Hãy gộp bớt tiêu chí.")),
    "empty_file": (lazy("Tệp rỗng."), lazy("Hãy chọn lại tệp.")),
    "not_a_workbook": (lazy("Đây không phải tệp Excel .xlsx."), lazy("Hãy lưu lại bằng Excel dạng .xlsx.")),
    "broken_file": (lazy("Tệp hỏng, không mở được."), lazy("Hãy mở bằng Excel, lưu lại rồi tải lên.")),
    "old_or_locked_excel": (
        lazy("Tệp Excel đời cũ hoặc có mật khẩu."),
        lazy("Hãy bỏ mật khẩu và lưu dạng .xlsx."),
    ),
}


def problem_words(problem: Problem) -> dict[str, Any]:
    """Place, what and how to mend, for the table of errors."""
    what, mend = _WORDS.get(problem.code, (lazy("Tệp có chỗ chưa đọc được."), lazy("Hãy dùng tệp mẫu.")))
    return {
        "row": problem.row or "",
        "column": " ".join(part for part in (problem.column, problem.header) if part),
        "what": str(what) % problem.params if problem.params else str(what),
        "mend": str(mend),
        "where": _("Tờ %(sheet)s") % {"sheet": problem.sheet} if problem.sheet else _("Cả tệp"),
    }
