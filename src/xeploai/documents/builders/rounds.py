"""Signed rounds of an evening for minutes, extract and report; and one sentence on where a result comes from."""

from __future__ import annotations

from typing import Any

from xeploai.ballots.enums import CHOOSING_KINDS, RoundKind
from xeploai.documents.contexts import CountLine, InvalidCount, Round
from xeploai.documents.words import LEVELS
from xeploai.vietnamese.numbers import integer, share

Facts = dict[str, Any]

TITLES = {
    RoundKind.LEVELS: "Lượt 1: bỏ phiếu mức xếp loại",
    RoundKind.LEVELS_AGAIN: "Lượt 1, bỏ phiếu lại với đồng chí chưa mức nào quá bán",
    RoundKind.EXCELLENT: "Lượt 2: chọn Hoàn thành xuất sắc nhiệm vụ",
    RoundKind.RUNOFF: "Lượt 2, bỏ phiếu lại cho chỗ còn thiếu",
}
SUBJECT_TITLES = {
    RoundKind.CRITERIA: "Bỏ phiếu tiêu chí chưa thống nhất",
    RoundKind.LEVELS: "Bỏ phiếu mức xếp loại",
    RoundKind.LEVELS_AGAIN: "Bỏ phiếu lại giữa các mức nhiều phiếu nhất",
}
LISTS = {
    "unit": "tổ chức đảng, cơ quan, đơn vị",
    "body": "tập thể lãnh đạo, quản lý",
    "leader": "cá nhân lãnh đạo, quản lý",
}
NATURES = {"decision": "Quyết định xếp loại", "recommendation": "Đề nghị cấp trên xếp loại"}
ABOUT_SUBJECTS = ("collective", "organisation", "conference")
KINDS = {RoundKind.CRITERIA: "criteria", RoundKind.EXCELLENT: "choice", RoundKind.RUNOFF: "run_off"}
NOT_RATED = {
    "exempt": "được miễn công tác và sinh hoạt đảng",
    "suspended": "bị đình chỉ sinh hoạt đảng",
    "under_six_months": "mới kết nạp chưa đủ 6 tháng",
}
INVALID = {"signed_or_marked": "marked"}
BASES = {
    "passed_good": "20 % của {good} đồng chí đạt Hoàn thành tốt nhiệm vụ ở lượt 1",
    "final_good": "20 % số đồng chí Hoàn thành tốt nhiệm vụ sau khi trừ số được chọn, từ {good} đồng chí đạt ở lượt 1",
}


def rounds(facts: Facts) -> tuple[Round, ...]:
    """Every signed round, in the order of the evening."""
    present = facts["attendance"]["voters_present"]
    subjects = facts.get("meeting", {}).get("kind") in ABOUT_SUBJECTS
    return tuple(_round(found, present, subjects=subjects) for found in facts["rounds"])


def title_of(found: Facts, *, subjects: bool) -> str:
    """What the ballot is called on papers; a list of a conference by its name."""
    title = (SUBJECT_TITLES if subjects else TITLES)[found["kind"]]
    nature, _dot, code = found.get("ballot", "").partition(".")
    if not code:
        return title
    kind, _dot, more = code.partition(".")
    return f"{NATURES.get(nature, nature)} {LISTS.get(kind, kind)}{f', {more}' if more else ''}: {title.lower()}"


def _round(found: Facts, present: int | None, *, subjects: bool) -> Round:
    chooses = found["kind"] in CHOOSING_KINDS
    levels = tuple(found["levels"])
    return Round(
        title=title_of(found, subjects=subjects),
        what=_what(found, subjects=subjects),
        kind=KINDS.get(found["kind"], "levels"),  # type: ignore[arg-type]
        lines=tuple(_line(line, levels, chooses=chooses) for line in found["lines"]),
        convened=found["convened"],
        needed=found["needed"],
        present=present,
        issued=found["issued"],
        returned=found["returned"],
        valid=found["valid"],
        invalid=found["invalid"],
        invalid_reasons=tuple(
            InvalidCount(reason=INVALID.get(code, code), count=count)
            for code, count in found["invalid_reasons"].items()
            if count
        ),
        levels=levels,
        cap=found["cap"],
        cap_reason=cap_reason(found["cap_facts"]) if found["kind"] == RoundKind.EXCELLENT else "",
        version=found["tally_version"],
        recount_reason=found["recount_reason"],
    )


def _what(found: Facts, *, subjects: bool) -> str:
    if found["kind"] == RoundKind.CRITERIA:
        return "Tiêu chí"
    return "Đối tượng" if subjects else "Họ và tên"


def _line(line: Facts, levels: tuple[str, ...], *, chooses: bool) -> CountLine:
    counts = line["counts"]
    return CountLine(
        name=line["name"],
        counts=(counts.get("votes"),) if chooses else tuple(counts.get(level) for level in levels),
        blank=line["blank"],
        outcome=line["outcome"],
        group=line["group"],
    )


def cap_reason(cap_facts: Facts) -> str:
    """Where K comes from, in one clause of a sentence."""
    base, good = cap_facts.get("base"), cap_facts.get("good")
    if base not in BASES or good is None:
        return ""
    rounding = "làm tròn từ 0,5" if cap_facts.get("rounding") == "half_up" else "lấy phần nguyên"
    return f"{BASES[base].format(good=integer(good))}, {rounding}"


def ground(facts: Facts, subject: int | str) -> str:
    """The votes a result rests on: the last ballot on levels and the last choice that carry the name."""
    said = []
    subjects = isinstance(subject, str)
    for found in facts["rounds"]:
        line = next((x for x in found["lines"] if x["id"] == subject), None)
        if line is not None:
            said.append(_votes(found, line, subjects=subjects))
    return "; ".join(words for words in said if words)


def _votes(found: Facts, line: Facts, *, subjects: bool) -> str:
    if found["kind"] in CHOOSING_KINDS:
        votes = line["counts"].get("votes")
        label = "lượt 2" if found["kind"] == RoundKind.EXCELLENT else "bỏ phiếu lại lượt 2"
        return "" if votes is None else f"{label}: {share(votes, found['convened'])}"
    first = "bỏ phiếu" if subjects else "lượt 1"
    label = first if found["kind"] == RoundKind.LEVELS else "bỏ phiếu lại"
    votes = line["counts"].get(line["outcome"])
    if votes is None:
        return f"{label}: chưa mức nào quá bán"
    return f"{label}: {share(votes, found['convened'])} phiếu {LEVELS[line['outcome']]}"
