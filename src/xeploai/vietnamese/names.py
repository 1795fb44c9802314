"""Names of people and units: one spelling, search without accents, order by given name."""

import unicodedata
from functools import lru_cache

_TONES = {"\u0300": "b", "\u0309": "c", "\u0303": "d", "\u0301": "e", "\u0323": "f"}
_LEVEL_TONE = "a"
_OTHER_MARK = "g"
_LETTER_MARKS = {"a\u0306": "a1", "a\u0302": "a2", "e\u0302": "e1", "o\u0302": "o1", "o\u031b": "o2", "u\u031b": "u1"}
_PUNCTUATION = " _-,;:!?.'\"()[]{}@*/\\&#%"
_PUNCTUATION_CODES = "123456789abcdefghijklmnopqrstuvwxyz"
_END = "00"


def normalise(text: str) -> str:
    """The text in composed letters (NFC) with single spaces and none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d, single spaces: what search without accents compares."""
    # Twice, because lower case may bring marks and plain letters may come out of a compatibility form in upper case.
    for _ in range(2):
        text = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in text.replace("đ", "d") if not unicodedata.combining(letter))
    return " ".join(plain.split())


def given_name(full_name: str) -> str:
    """The last word of a name; empty for an empty name."""
    return normalise(full_name).rpartition(" ")[2]


def sort_key(full_name: str) -> str:
    """A key by given name, then surname, then middle names, each in the order of the Vietnamese alphabet and its tones.

    Only the characters 0-9 and a-z are used, so the key gives the same order compared bytewise and under any database
    collation. It is never longer than three times the name plus ten characters, and equal for equal spellings
    whatever their case or Unicode form.
    """
    words = normalise(full_name).split(" ")
    surname = words[0] if len(words) > 1 else ""
    return _END.join(_part_key(part) for part in (words[-1], surname, " ".join(words[1:-1])))


@lru_cache(maxsize=10_000)
def _part_key(part: str) -> str:
    """Letters first, tones only where all letters are equal (as ICU's Vietnamese collation does)."""
    letters: list[str] = []
    tones: list[str] = []
    for letter in unicodedata.normalize("NFD", part.lower()):
        if not unicodedata.combining(letter):
            letters.append(_letter_code(letter))
            tones.append(_LEVEL_TONE)
        elif letters:
            _add_mark(letters, tones, letter)
    # A trailing level tone says nothing, and a shorter tail still sorts first because the end mark is the lowest code.
    return "".join(letters) + _END + "".join(tones).rstrip(_LEVEL_TONE)


def _letter_code(letter: str) -> str:
    if letter == "đ":
        return "d1"
    if "a" <= letter <= "z":
        return letter + "0"
    if "0" <= letter <= "9":
        return "1" + letter
    if letter in _PUNCTUATION:
        return "0" + _PUNCTUATION_CODES[_PUNCTUATION.index(letter)]
    return f"z9{ord(letter):06x}"


def _add_mark(letters: list[str], tones: list[str], mark: str) -> None:
    code = _LETTER_MARKS.get(letters[-1][0] + mark) if letters[-1][1:] == "0" else None
    if code:
        letters[-1] = code
    else:
        tones[-1] = _TONES.get(mark, _OTHER_MARK)
