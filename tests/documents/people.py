"""Synthetic people, a cell and its committee, and the first count of their evening."""

import datetime as dt

from xeploai.documents.contexts import BallotSubject, CountLine, Imprint, Meeting, Person, Signatory
from xeploai.vietnamese.names import sort_key

SURNAMES = ("Nguyễn", "Trần", "Phạm", "Đinh", "Hồ", "Lê", "Võ", "Huỳnh", "Bùi", "Đặng", "Trương")
MIDDLES = ("Văn", "Thị", "Quốc", "Minh", "Thị Bích", "Đức", "Ngọc", "Hữu", "Thị Hồng", "Công")
GIVEN = (
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Đạt",
    "Giang",
    "Hạnh",
    "Khánh",
    "Lâm",
    "Mỹ",
    "Nghĩa",
    "Phượng",
    "Quý",
    "Trâm",
    "Uyên",
    "Vỹ",
    "Yến",
)
LONGEST = ("Nguyễn Hoàng Thiên Phương Quỳnh", "Phạm Thị Kim Nghuyền Thượng", "Hồ Thị H'Rê Brông Ka-Dong")
LEVELS = ("good", "completed", "not_completed")


def names(count: int) -> tuple[str, ...]:
    """That many different names in the order of lists."""
    total = len(SURNAMES) * len(MIDDLES) * len(GIVEN)
    # 1009 is prime to the total, so the walk meets every combination once.
    places = (place * 1009 % total for place in range(count - len(LONGEST)))
    made = [f"{SURNAMES[place % 11]} {MIDDLES[place // 11 % 10]} {GIVEN[place // 110]}" for place in places]
    return tuple(sorted([*LONGEST, *made], key=sort_key))


def imprint(symbol: str = "", **changes: object) -> Imprint:
    day = dt.date(2026, 11, 27)
    values: dict[str, object] = {
        "issuer": "Chi bộ thôn Trường An",
        "superior": "Đảng bộ xã Ba Động",
        "place": "Ba Động",
        "date": day,
        "rules_on": day,
        "symbol": symbol,
        "number": "",
        "print_reference": "CB-TA-2026-017/3F9A",
    }
    return Imprint(**(values | changes))  # type: ignore[arg-type]


def committee(symbol: str = "", **changes: object) -> Imprint:
    return imprint(symbol, issuer="Đảng ủy xã Ba Động", superior="Đảng bộ huyện Ba Tơ", **changes)


MEETING = Meeting(
    name="Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng đảng viên năm 2026",
    body="Chi bộ",
    year=2026,
    venue="Nhà văn hóa thôn Trường An",
    starts=dt.datetime(2026, 11, 27, 19, 0, tzinfo=dt.UTC),
)
COMMITTEE_MEETING = Meeting(
    name="Hội nghị Đảng ủy xã xem xét, quyết định xếp loại chất lượng đảng viên năm 2026",
    body="Đảng ủy xã Ba Động",
    year=2026,
    venue="Hội trường Ủy ban nhân dân xã",
    starts=dt.datetime(2026, 12, 4, 8, 0, tzinfo=dt.UTC),
    nature="decision",
)
MEMBERS = names(45)
TELLERS = (
    Person(name="Đinh Thị Mỹ Duyên", post="Tổ trưởng"),
    Person(name="Phạm Ngọc Quý", post="Thành viên, nhập lần một"),
    Person(name="Hồ Văn Nghĩa", post="Thành viên, nhập lần hai"),
)
CHAIR = Signatory(authority="T/M CHI BỘ", post="BÍ THƯ", name="Nguyễn Đức Lâm")
COMMITTEE_CHAIR = Signatory(authority="T/M ĐẢNG ỦY", post="BÍ THƯ", name="Phạm Thị Hồng Phượng")
SUBJECTS = tuple(BallotSubject(name=name) for name in MEMBERS)


def level_lines() -> tuple[CountLine, ...]:
    """36 good, one without a majority, the rest completed; 37 valid slips each."""
    made = []
    for place, name in enumerate(MEMBERS):
        if place == 16:
            made.append(CountLine(name=name, counts=(21, 15, 0), blank=1, outcome="no_majority"))
        elif place % 6 == 5:
            made.append(CountLine(name=name, counts=(8, 28, 1), blank=0, outcome="completed"))
        else:
            made.append(CountLine(name=name, counts=(30 + place % 7, 7 - place % 7, 0), blank=0, outcome="good"))
    return tuple(made)
