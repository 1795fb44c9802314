from xeploai.platform.bench.measuring import Pair
from xeploai.platform.bench.reporting import floor_line, page_line, verdict


def test_a_page_within_the_goal() -> None:
    pair = Pair(small=[(10.0, 8.0)], province=[(13.0, 8.0)])
    assert page_line("unit", pair, (9, 9), goal=True).split() == [
        "unit", "10.0ms", "13.0ms", "1.30", "1.00", "9", "/", "9", "ok",
    ]  # fmt: skip


def test_a_page_above_it() -> None:
    pair = Pair(small=[(10.0, 8.0)], province=[(14.0, 12.0)])
    assert page_line("unit", pair, (9, 12), goal=True).endswith("ABOVE 1.3")
    assert page_line("unit", pair, (9, 12), goal=False).endswith("9 / 12")


def test_beside_a_floor() -> None:
    assert floor_line("table", 30.0, 12.0, "600 rows").split() == ["table", "30.0ms", "12.0ms", "2.50", "600", "rows"]


def test_only_pages_of_one_cell_are_judged() -> None:
    records = [
        {"page": "unit", "of_one_cell": True, "ratio": 1.0},
        {"page": "proposals", "of_one_cell": True, "ratio": 1.31},
        {"page": "accounts", "of_one_cell": False, "ratio": 9.0},
    ]
    assert verdict(records) == "pages of one cell within 1.3: 1 of 2; above it: proposals"
    assert verdict(records[:1]) == "pages of one cell within 1.3: 1 of 1"
