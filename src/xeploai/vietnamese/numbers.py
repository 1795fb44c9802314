"""Numbers as Vietnamese offices write them: 1.234,5 and 51,1 %. Integer arithmetic only."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu", " tỷ")
_NO_BREAK = "\u00a0"
_LIMIT = 10**12


def integer(value: int) -> str:
    """1234 as 1.234."""
    return f"{value:,}".replace(",", ".")


def decimal(scaled: int, places: int) -> str:
    """Write a number given in its smallest decimals: 12345 with one place is 1.234,5."""
    if places == 0:
        return integer(scaled)
    whole, rest = divmod(abs(scaled), 10**places)
    return f"{'-' if scaled < 0 else ''}{integer(whole)},{rest:0{places}d}"


def percent(part: int, whole: int, places: int = 1) -> str:
    """Write part of whole in percent, rounded half up: 23 of 45 is "51,1 %" (with a no-break space).

    Raises ValueError where whole is not positive or part is negative.
    """
    if whole <= 0 or part < 0:
        raise ValueError("a percentage needs a positive whole and a part that is not negative")
    scaled = (2 * part * 100 * 10**places + whole) // (2 * whole)
    return f"{decimal(scaled, places)}{_NO_BREAK}%"


def share(part: int, whole: int, places: int = 1) -> str:
    """Show a number with its arithmetic: 23 of 45 is "23/45 (51,1 %)"."""
    return f"{integer(part)}/{integer(whole)} ({percent(part, whole, places)})"


def padded(value: int) -> str:
    """Two figures below ten, as party papers write numbers and dates: 5 is 05."""
    return f"{value:02d}"


def words(value: int) -> str:
    """The number in words: 45 is "bốn mươi lăm". Raises ValueError outside 0 to 999,999,999,999."""
    if not 0 <= value < _LIMIT:
        raise ValueError("only numbers from 0 to 999.999.999.999 can be written in words")
    if value == 0:
        return _DIGITS[0]
    groups: list[str] = []
    rest, scale = value, 0
    while rest:
        rest, group = divmod(rest, 1000)
        if group:
            groups.append(_group_words(group, full=rest > 0) + _SCALES[scale])
        scale += 1
    return " ".join(reversed(groups))


def _group_words(group: int, *, full: bool) -> str:
    hundreds, below = divmod(group, 100)
    tens, units = divmod(below, 10)
    spoken: list[str] = []
    if hundreds or full:
        spoken.append(f"{_DIGITS[hundreds]} trăm")
    if tens == 0 and units and spoken:
        spoken.append("lẻ")
    elif tens == 1:
        spoken.append("mười")
    elif tens > 1:
        spoken.append(f"{_DIGITS[tens]} mươi")
    if units:
        spoken.append(_unit_word(tens, units))
    return " ".join(spoken)


def _unit_word(tens: int, units: int) -> str:
    after_ten = {5: "lăm"} if tens == 1 else {1: "mốt", 5: "lăm"}
    return after_ten.get(units, _DIGITS[units]) if tens else _DIGITS[units]
