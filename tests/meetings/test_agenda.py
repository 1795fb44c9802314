from xeploai.meetings.agenda import CELL, COLLECTIVE, ORGANISATION, default_agenda


# R-III2 R-PL1c
def test_every_prompted_point_is_an_item_of_its_own() -> None:
    items = default_agenda("collective", ["Giải ngân\nchậm", "Đơn thư kéo dài"])
    assert len(items) == len(COLLECTIVE) + 2
    assert [item.text for item in items[4:6]] == [
        "Kiểm điểm nội dung gợi ý: Giải ngân chậm", "Kiểm điểm nội dung gợi ý: Đơn thư kéo dài",
    ]  # fmt: skip
    assert {item.clause for item in items[4:6]} == {"III.1"}
    assert any("Thời gian nghiên cứu" in item.text for item in ORGANISATION)


def test_a_long_point_fits_a_line_and_other_meetings_keep_theirs() -> None:
    (item,) = default_agenda("organisation", ["x" * 400])[6:7]
    assert len(item.text) == 300
    assert item.text.endswith("…")
    assert default_agenda("cell") == CELL
