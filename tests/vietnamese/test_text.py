"""Words joined and shortened."""

import pytest

from xeploai.vietnamese import text


@pytest.mark.parametrize(
    "items, expected", [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")]
)
def test_join(items: list[str], expected: str) -> None:
    assert text.join(items) == expected


def test_capitalise() -> None:
    assert text.capitalise("đảng ủy UBND") == "Đảng ủy UBND"
    assert text.capitalise("") == ""


@pytest.mark.parametrize(
    "name, expected",
    [
        ("Ủy ban Mặt trận Tổ quốc Việt Nam huyện Ba Tơ", "UBMTTQVN huyện Ba Tơ"),
        ("Ban Cán sự đảng Ủy ban nhân dân tỉnh", "BCSĐ UBND tỉnh"),
        ("Hội đồng nhân dân  xã Trà Bùi", "HĐND xã Trà Bùi"),
        ("Chi bộ thôn Trường An", "Chi bộ thôn Trường An"),
    ],
)
def test_shorten(name: str, expected: str) -> None:
    assert text.shorten(name) == expected


def test_person() -> None:
    assert text.person("Lê Thị  An") == "đồng chí\u00a0Lê Thị An"
