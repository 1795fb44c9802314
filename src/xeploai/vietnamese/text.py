"""Words put together for sentences and headings."""

from collections.abc import Iterable

from xeploai.vietnamese.names import normalise

# Longest first, so that a name inside another never wins.
_ABBREVIATIONS = (
    ("Ủy ban Mặt trận Tổ quốc Việt Nam", "UBMTTQVN"),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đoàn TNCS Hồ Chí Minh"),
    ("Đoàn đại biểu Quốc hội", "Đoàn ĐBQH"),
    ("Hội Liên hiệp Phụ nữ", "Hội LHPN"),
    ("Hội đồng nhân dân", "HĐND"),
    ("Liên đoàn Lao động", "LĐLĐ"),
    ("Ban Cán sự đảng", "BCSĐ"),
    ("Ban cán sự đảng", "BCSĐ"),
    ("Ủy ban nhân dân", "UBND"),
    ("Ủy ban Kiểm tra", "UBKT"),
    ("Hội Cựu chiến binh", "Hội CCB"),
    ("Ban Chấp hành", "BCH"),
    ("Ban Thường vụ", "BTV"),
    ("Ban Tổ chức", "BTC"),
)


def join(items: Iterable[str], last: str = "và") -> str:
    """Write "a", "a và b" or "a, b và c"; empty for nothing."""
    *first, final = list(items) or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def capitalise(text: str) -> str:
    """The first letter in upper case, the rest as it was."""
    return text[:1].upper() + text[1:]


def shorten(name: str) -> str:
    """A unit's name with the usual office abbreviations, for narrow columns. The official name stays elsewhere."""
    short = normalise(name)
    for full, abbreviation in _ABBREVIATIONS:
        short = short.replace(full, abbreviation)
    return short


def person(full_name: str) -> str:
    """Put "đồng chí" before the name, never broken from it."""
    return f"đồng chí\u00a0{normalise(full_name)}"
