"""The numbers of the evening: what the tellers find in the box. The tests assert what follows from them."""

from __future__ import annotations

CONVENED = 43
NEEDED = 22
ISSUED = 42
VALID = 41
INVALID = 1

EXEMPT = "Đặng Hữu Thọ"
PROBATIONARY = "Nguyễn Ngọc Bảo Trâm"
EXCUSED = "Nguyễn Kim Hằng"
LATE = "Võ Thanh Minh"
MISCOUNTED = "Bùi Văn Thơ"
UNDECIDED = "Lê Thế Mẫn"
# Two people of this name: both lines go the same way.
NAMESAKES = "Nguyễn Văn Hùng"
COMPLETED = (
    NAMESAKES, "Trần Đình Phúc", "Võ Văn Tâm", "Nguyễn Xuân Phước", "Đặng Ngọc Long", "Lương Thị Mỹ",
)  # fmt: skip
INELIGIBLE = "Cao Thanh Thạch"
# 36 passed as good, 20 % of them is 7; of the good that would remain, 6.
GOOD = 36
CAP = 7
OTHER_CAP = 6

# Round 2: six clear places, two people tied at the seventh, one beyond the cap, one short of the majority.
MARKS = {
    "Châu Hữu Tâm": 33, "Lê Văn Hiệp": 32, "Tôn Nữ Thị Diệu Hiền": 31, "Nguyễn Thị Thanh Hoa": 30,
    "Lê Thanh Cường": 29, "Bùi Thanh Huệ": 28, "Huỳnh Thị Mỹ Duyên": 26, "Thái Đức Lâm": 26,
    "Lâm Ngọc Hưng": 23, "Ngô Thị Hoa": 12,
}  # fmt: skip
TIED = ("Huỳnh Thị Mỹ Duyên", "Thái Đức Lâm")
RUNOFF = {"Huỳnh Thị Mỹ Duyên": 25, "Thái Đức Lâm": 15}


def round_one(name: str, position: int) -> dict[str, int]:
    """Good, completed, not completed, blank: 41 on every line."""
    if name == UNDECIDED:
        return {"good": 21, "completed": 19, "not_completed": 0, "blank": 1}
    if name in COMPLETED:
        return {"good": 10, "completed": 30, "not_completed": 1, "blank": 0}
    against = position % 5
    return {"good": VALID - against, "completed": against, "not_completed": 0, "blank": 0}


def miscounted(name: str, position: int) -> dict[str, int]:
    """What the second teller finds: one bundle of five in the wrong heap."""
    counts = round_one(name, position)
    if name == MISCOUNTED:
        counts = {**counts, "good": counts["good"] - 5, "completed": counts["completed"] + 5}
    return counts


def second_ballot(_name: str, _position: int) -> dict[str, int]:
    """The one line without a majority, between its two strongest levels."""
    return {"good": 25, "completed": 16, "blank": 0}
