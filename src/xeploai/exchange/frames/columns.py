"""The columns of the sheet of criteria."""

from __future__ import annotations

from dataclasses import dataclass

from xeploai.cycles.enums import Grade
from xeploai.vietnamese.names import fold

SHEET = "Khung tiêu chí"
MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Column:
    """``longest`` counts characters; ``help`` stands in the instructions of the workbook."""

    field: str
    header: str
    longest: int
    required: bool
    help: str


COLUMNS = (
    Column("code", "Mã", 20, required=True, help="Ngắn, không trùng trong khung; ví dụ A1, B2."),
    Column("group", "Nhóm", 200, required=True, help="Tiêu đề của nhóm; lặp lại ở mỗi dòng cùng nhóm."),
    Column("text", "Tiêu chí", 2000, required=True, help="Lời văn của tiêu chí, đúng như văn bản."),
    *(
        Column(grade.value, label, 1000, required=False, help=f"Thế nào là {label}; có thể để trống.")
        for grade, label in (
            (Grade.EXCELLENT, "Xuất sắc"),
            (Grade.GOOD, "Tốt"),
            (Grade.AVERAGE, "Trung bình"),
            (Grade.POOR, "Kém"),
        )
    ),
)
BY_HEADING = {fold(column.header): column for column in COLUMNS}
