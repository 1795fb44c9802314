import datetime as dt

import pytest

from tests import factories as make
from xeploai.people.naming import told_apart

pytestmark = pytest.mark.django_db


def labels(*people: tuple[str, dt.date | None]) -> list[str]:
    made = [make.a_person(name, birth_date=born, code=f"M{n}") for n, (name, born) in enumerate(people)]
    return list(told_apart(made).values())


def test_names_stand_alone_where_nobody_shares_them() -> None:
    assert labels(("Nguyễn Văn An", None), ("Trần Thị An", None)) == ["Nguyễn Văn An", "Trần Thị An"]


def test_the_year_of_birth_tells_two_of_one_name_apart() -> None:
    found = labels(
        ("Nguyễn Văn Hùng", dt.date(1961, 5, 2)), ("Nguyễn Văn  hùng", dt.date(1984, 1, 9)), ("Lê Thị Hà", None)
    )
    assert found == ["Nguyễn Văn Hùng (sinh 1961)", "Nguyễn Văn hùng (sinh 1984)", "Lê Thị Hà"]


def test_the_same_year_asks_for_the_day_and_nothing_known_for_the_code() -> None:
    assert labels(("Hồ Ý", dt.date(1961, 5, 2)), ("Hồ Ý", dt.date(1961, 6, 3))) == [
        "Hồ Ý (sinh 02/05/1961)",
        "Hồ Ý (sinh 03/06/1961)",
    ]


def test_without_any_date_the_code_tells() -> None:
    assert labels(("Hồ Ý", None), ("Hồ Ý", None)) == ["Hồ Ý (M0)", "Hồ Ý (M1)"]
