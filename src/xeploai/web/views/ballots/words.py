"""Words of rounds, counts and differences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, gettext_lazy as _

from xeploai.ballots.enums import BLANK
from xeploai.ballots.sheet import REASONS
from xeploai.cycles.enums import Grade, QualityLevel
from xeploai.web.spoken.numbers import integer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xeploai.ballots.models import RoundSubject

TOTAL_WORDS = {
    "issued": _("Phiếu phát ra"),
    "returned": _("Phiếu thu về"),
    "valid": _("Phiếu hợp lệ"),
    "invalid": _("Phiếu không hợp lệ"),
    REASONS: _("Lý do phiếu không hợp lệ"),
}
REASON_WORDS = {
    "not_issued": _("Không do tổ kiểm phiếu phát ra"),
    "too_many_marks": _("Chọn quá số được chọn"),
    "signed_or_marked": _("Có ký tên, viết thêm hoặc dấu riêng"),
    "other": _("Lý do khác"),
}
SHORT = {
    QualityLevel.EXCELLENT: _("Hoàn thành xuất sắc"),
    QualityLevel.GOOD: _("Hoàn thành tốt"),
    QualityLevel.COMPLETED: _("Hoàn thành"),
    QualityLevel.NOT_COMPLETED: _("Không hoàn thành"),
    BLANK: _("Không có ý kiến"),
}
SHORT_GRADES = {grade: grade.label for grade in Grade} | {BLANK: SHORT[BLANK]}
STEPS = {
    "criteria": _("Tiêu chí"),
    "levels": _("Lượt 1"),
    "levels_again": _("Lượt 1, bỏ phiếu lại"),
    "excellent": _("Lượt 2"),
    "runoff": _("Lượt 2, bỏ phiếu lại"),
}
SUBJECT_ROUNDS = {
    "criteria": _("Bỏ phiếu tiêu chí chưa thống nhất"),
    "levels": _("Bỏ phiếu mức xếp loại"),
    "levels_again": _("Bỏ phiếu lại mức xếp loại"),
}
LISTS = {
    "unit": _("tổ chức đảng, cơ quan, đơn vị"),
    "body": _("tập thể lãnh đạo, quản lý"),
    "leader": _("cá nhân lãnh đạo, quản lý"),
}
NATURES = {"decision": _("Quyết định xếp loại"), "recommendation": _("Đề nghị cấp trên xếp loại")}
NOT_RATED = {
    "exempt": _("được miễn công tác và sinh hoạt đảng"),
    "suspended": _("đang bị đình chỉ sinh hoạt đảng"),
    "under_six_months": _("kết nạp chưa đủ 6 tháng"),
}


def list_words(ballot: str) -> str:
    """The name of a list of a conference: "Quyết định xếp loại tập thể lãnh đạo, quản lý"; '' where there is none."""
    nature, _dot, code = ballot.partition(".")
    if nature not in NATURES:
        return ""
    kind, _dot, more = code.partition(".")
    return f"{NATURES[nature]} {LISTS.get(kind, kind)}{f', {more}' if more else ''}"


def part_words(part: str) -> str:
    """A level, a grade, 'blank' or a reason in words."""
    if part in Grade.values and part not in QualityLevel.values:
        return str(Grade(part).label)
    if part == BLANK:
        return str(SHORT[BLANK])
    if part in REASON_WORDS:
        return str(REASON_WORDS[part])
    return str(QualityLevel(part).label) if part else ""


def key_words(key: str, subjects: Mapping[str, RoundSubject], groups: Mapping[str, str]) -> str:
    """A total, a cell's block or a name's line in words: "Dòng 17, Nguyễn Văn A"."""
    kind, _colon, of = key.partition(":")
    if kind == "line" and of in subjects:
        return gettext("Dòng %(line)s, %(name)s") % {"line": subjects[of].position, "name": subjects[of]}
    if kind == "block":
        return gettext("%(cell)s: phiếu đánh dấu “theo đề xuất của chi bộ”") % {"cell": groups.get(of, "")}
    return str(TOTAL_WORDS.get(key, key))


FAULTS = {
    "issued_exceeds_convened": _("Phát ra {issued} phiếu, nhiều hơn {convened} người triệu tập. Hãy xem lại."),
    "returned_exceeds_issued": _("Thu về {returned} phiếu, nhiều hơn {issued} phiếu đã phát. Hãy đếm lại số thu về."),
    "valid_plus_invalid_differs_from_returned": _(
        "Hợp lệ {valid} + không hợp lệ {invalid} = {total} phiếu, nhưng thu về {returned} phiếu. Hãy đếm lại."
    ),
    "invalid_reasons_differ_from_invalid": _(
        "Các lý do cộng lại {total} phiếu, nhưng có {invalid} phiếu không hợp lệ. Mỗi phiếu không hợp lệ ghi một lý do."
    ),
    "line_differs_from_valid": _(
        "Dòng {line} ({name}) cộng lại {total} phiếu, nhưng có {valid} phiếu hợp lệ. Hãy đếm lại dòng {line}."
    ),
    "votes_exceed_valid": _(
        "Dòng {line} ({name}) có {votes} phiếu chọn, nhiều hơn {valid} phiếu hợp lệ. Hãy đếm lại dòng {line}."
    ),
    "marks_exceed_cap": _("Cả thảy {total} lượt chọn, nhiều hơn mức tối đa {cap} × {valid} = {most}. Hãy xem lại."),
    "block_exceeds_valid": _(
        "{name}: {marks} phiếu “theo đề xuất của chi bộ”, nhiều hơn {valid} phiếu hợp lệ. Hãy đếm lại."
    ),
}


def fault_sentence(error: Mapping[str, Any]) -> dict[str, str]:
    """One broken equation in plain words, with the place on the page: {text, href}."""
    shown = {k: integer(v) if isinstance(v, int) and k != "line" else v for k, v in error.items()}
    return {"text": str(FAULTS[error["code"]]).format(**shown), "href": f"#{anchor(error['key'])}"}


def anchor(key: str) -> str:
    """The id on the page of a line, a block or a total."""
    return key.replace(":", "-") or "totals"


def missing_sentences(
    keys: Iterable[str], subjects: Mapping[str, RoundSubject], groups: Mapping[str, str]
) -> list[dict[str, str]]:
    """Boxes that nobody filled in; a long list is cut with the number of the rest."""
    found = [
        {"text": gettext("Chưa nhập: %(what)s") % {"what": key_words(k, subjects, groups)}, "href": f"#{anchor(k)}"}
        for k in keys
    ]
    most = 8
    if len(found) > most:
        rest = gettext("và %(number)s chỗ khác chưa nhập") % {"number": len(found) - most}
        return [*found[:most], {"text": rest, "href": found[most]["href"]}]
    return found
