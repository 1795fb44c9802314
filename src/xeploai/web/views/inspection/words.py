"""Words of a recomputation: what each step checks, and a value short enough to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, gettext_lazy as _

from xeploai.cycles.enums import QualityLevel
from xeploai.web.spoken.numbers import integer
from xeploai.web.views.ballots.words import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from xeploai.ratings.queries.recompute import Check

AREAS = {
    "electorate": _("Danh sách triệu tập"),
    "round": _("Các lượt bỏ phiếu"),
    "count": _("Kiểm phiếu"),
    "outcome": _("Kết quả từng lượt"),
    "rating": _("Kết quả từng đồng chí"),
    "paper": _("Biên bản và văn bản đã gửi"),
}
CODES = {
    "convened": _("Tổng số triệu tập"),
    "excluded": _("Ai không tính, vì sao"),
    "called": _("Ai được triệu tập theo quy tắc"),
    "called_on_the_roll": _("Người được triệu tập có trong danh sách điểm danh"),
    "grade": _("Cấp độ của tiêu chí đã bỏ phiếu"),
    "marks_on_the_roll": _("Dấu trên danh sách điểm danh"),
    "convened_of_round": _("Lượt dùng đúng tổng số triệu tập"),
    "needed": _("Số phiếu cần để đạt"),
    "names": _("Tên và mức trên phiếu đúng theo lượt trước"),
    "cap": _("Số được chọn tối đa (K)"),
    "seats": _("Số chỗ bỏ phiếu lại"),
    "entry_a": _("Bản nhập thứ nhất bằng kết quả đã ký"),
    "entry_b": _("Bản nhập thứ hai bằng kết quả đã ký"),
    "two_tellers": _("Hai người khác nhau nhập"),
    "balanced": _("Các phép cộng của biên bản kiểm phiếu"),
    "seal": _("Kết quả không đổi từ lúc ký (so với nhật ký)"),
    "step": _("Chạy lại bước tính đã lưu"),
    "steps_from_tally": _("Lập lại các bước từ số phiếu đã ký"),
    "outcome": _("Kết quả của lượt"),
    "rating": _("Mức xếp loại"),
    "rating_steps": _("Các bước dẫn đến mức xếp loại"),
    "rerated": _("Mức xếp loại lại, theo văn bản của cấp trên"),
    "rating_step": _("Chạy lại bước tính của đồng chí"),
    "minutes": _("Biên bản không đổi từ lúc thông qua"),
    "extract": _("Trích biên bản không đổi từ lúc gửi"),
    "report": _("Báo cáo không đổi từ lúc gửi"),
    "notice": _("Thông báo không đổi từ lúc gửi"),
}
LABELS: dict[str, Any] = {
    **{str(level): level.label for level in QualityLevel},
    "blank": _("không có ý kiến"),
    "level": _("mức"),
    "status": _("tình trạng"),
    "outcome": _("kết quả"),
    "decided": _("đã đạt"),
    "rated": _("đã có mức"),
    "no_majority": _("chưa đạt đa số"),
    "not_rated": _("chưa xếp loại"),
    "runner_up": _("thứ tự giới thiệu thêm"),
    "not_rated_because": _("lý do không xếp loại"),
    "lines": _("dòng"),
    "revote": _("bỏ phiếu lại"),
    "issued": _("phát ra"),
    "returned": _("thu về"),
    "valid": _("hợp lệ"),
    "invalid": _("không hợp lệ"),
    "invalid_reasons": _("lý do không hợp lệ"),
    "places": _("số chỗ"),
    "base": _("cách tính"),
    "rounding": _("phần lẻ"),
    "floor": _("bỏ"),
    "other": _("cách tính kia"),
    "cap": _("tối đa"),
    "passed_good": _("số đạt Tốt"),
    "final_good": _("số Tốt còn lại"),
    "chosen": _("được chọn"),
    "runoff": _("bỏ phiếu lại"),
    "empty_seats": _("chỗ để trống"),
    "below_majority": _("chưa quá bán"),
    "beyond_cap": _("ngoài số được chọn"),
    "balanced": _("khớp"),
    "errors": _("chỗ chưa khớp"),
    "issued_exceeds_convened": _("phát ra nhiều hơn số triệu tập"),
    "returned_exceeds_issued": _("thu về nhiều hơn phát ra"),
    "valid_plus_invalid_differs_from_returned": _("hợp lệ và không hợp lệ không bằng thu về"),
    "line_differs_from_valid": _("có dòng không bằng số phiếu hợp lệ"),
    "votes_exceed_valid": _("có tên nhiều phiếu hơn số hợp lệ"),
    "marks_exceed_cap": _("tổng lượt chọn vượt mức tối đa"),
    "block_exceeds_valid": _("phiếu theo đề xuất nhiều hơn số hợp lệ"),
    "invalid_reasons_differ_from_invalid": _("lý do không bằng số phiếu không hợp lệ"),
    "True": _("có"),
    "False": _("không"),
}
SHORT_ENOUGH = 60
MOST = 8
LISTED = 400
MARK = 64
"""Length of a full digest: only its beginning is shown."""


def row(check: Check, names: Mapping[str, str], *, values: bool) -> dict[str, Any]:
    """One check for the page; ``values`` False says only whether it agrees (A-28)."""
    stored, found = _two(check, names) if values else ("", "")
    return {
        "check": check,
        "what": str(CODES.get(check.code, check.code)),
        "about": str(STEPS.get(check.about, check.about)),
        "stored": stored,
        "found": found,
    }


def _two(check: Check, names: Mapping[str, str]) -> tuple[str, str]:
    """Both values; of large ones that differ only the places where they do."""
    if check.equal or not isinstance(check.stored, dict | list) or not isinstance(check.found, dict | list):
        return short(check.stored), short(check.found)
    stored, found = dict(_leaves(check.stored)), dict(_leaves(check.found))
    places = [place for place in {**stored, **found} if stored.get(place) != found.get(place)][:MOST]
    told = [[f"{_place(place, names)}: {short(side.get(place))}" for place in places] for side in (stored, found)]
    return "; ".join(told[0]), "; ".join(told[1])


def _leaves(value: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every single value with the path to it."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _leaves(inner, (*place, str(key)))
    elif isinstance(value, list) and value:
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*place, str(number)))
    else:
        yield place, value


def _word(text: str) -> str:
    """A code in words; an error code may carry the subject after a colon."""
    return str(LABELS.get(text) or LABELS.get(text.partition(":")[0]) or text)


def _place(place: tuple[str, ...], names: Mapping[str, str]) -> str:
    """A path with names in place of ids and official words in place of codes."""
    return " · ".join(names.get(part) or str(LABELS.get(part, part)) for part in place)


def short(value: Any) -> str:
    """A value as a person reads it; of a large one, how many things it holds."""
    if value is None or value in ("", [], {}):
        return "–"
    if isinstance(value, bool | str):
        text = _word(str(value))
        return f"{text[:12]}…" if len(text) == MARK else text
    if isinstance(value, int):
        return integer(value)
    leaves = dict(_leaves(value))
    if len(leaves) > MOST:
        return gettext("%(n)s số liệu") % {"n": integer(len(leaves))}
    text = "; ".join(f"{_place(place, {})}: {short(leaf)}" for place, leaf in leaves.items())
    return text if len(text) <= SHORT_ENOUGH else gettext("%(n)s số liệu") % {"n": integer(len(leaves))}


def areas(checks: list[Check], names: Mapping[str, str], *, values: bool, everything: bool) -> list[dict[str, Any]]:
    """Checks by area: how many agree, which do not, and all of them."""
    found = []
    for area, label in AREAS.items():
        of_area = [check for check in checks if check.area == area]
        if of_area:
            different = [row(check, names, values=values) for check in of_area if not check.equal]
            shown = everything or len(of_area) <= LISTED
            found.append(
                {
                    "label": label,
                    "all": len(of_area),
                    "equal": len(of_area) - len(different),
                    "different": different,
                    "rows": [row(check, names, values=values) for check in of_area] if shown else [],
                }
            )
    return found
