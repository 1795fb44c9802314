"""One sentence for each result, with its numbers and clause; and the steps behind it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language, gettext as _

from xeploai.ballots.enums import RoundKind
from xeploai.cycles.enums import QualityLevel
from xeploai.law.rulebook import decide
from xeploai.law.sentences import render
from xeploai.meetings.enums import Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.web.spoken.numbers import share
from xeploai.web.views.ballots.words import NOT_RATED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.law.outcome import Reason
    from xeploai.ratings.models import Rating

# Who proposes votes by appendix 3, who decides by appendix 4.
CLAUSES = {Nature.PROPOSAL: "PL3", Nature.DECISION: "PL4"}


def sentence(rating: Rating, name: str, *, numbers: bool) -> str:
    """The result of one member in one sentence; ``numbers`` False says only what passed (A-28)."""
    if rating.status == RatingStatus.NOT_RATED:
        because = NOT_RATED.get(rating.not_rated_because, rating.not_rated_because)
        return _("Đồng chí %(name)s không thuộc diện xếp loại năm nay: %(because)s.") % {
            "name": name,
            "because": because,
        }
    steps = rating.explanation
    voted = [s for s in steps if s["rule"] == "level_vote"]
    if not voted:
        return f"{_('Đồng chí')} {name}: {_result(rating)}."
    if rating.status == RatingStatus.NO_MAJORITY:
        return _without_majority(voted, str(rating.person_id), name, numbers=numbers)
    return " ".join(
        part
        for part in (
            _passed(voted[-1], str(rating.person_id), name, numbers=numbers),
            _round_two(steps, str(rating.person_id), CLAUSES[Nature(rating.nature)], numbers=numbers),
            f"{_nature(rating)}: {_result(rating)}.",
        )
        if part
    )


def _passed(step: dict[str, Any], key: str, name: str, *, numbers: bool) -> str:
    level = step["outcome"]["lines"][key]["level"]
    words = {"name": name, "level": QualityLevel(level).label}
    if not numbers:
        return _("Đồng chí %(name)s đạt mức %(level)s với trên 50 %% tổng số triệu tập (Mục V).") % words
    votes = step["given"]["lines"][key][level]
    words["votes"] = share(votes, step["given"]["convened"])
    return _("Đồng chí %(name)s được %(votes)s phiếu %(level)s, trên 50 %% tổng số triệu tập (Mục V).") % words


def _without_majority(voted: list[dict[str, Any]], key: str, name: str, *, numbers: bool) -> str:
    times = _("sau khi bỏ phiếu lại") if len(voted) > 1 else _("ở lượt 1")
    said = _("Đồng chí %(name)s: chưa mức nào đạt trên 50 %% tổng số triệu tập %(times)s (Mục V)") % {
        "name": name,
        "times": times,
    }
    if numbers:
        given = voted[-1]["given"]
        votes = "; ".join(
            f"{QualityLevel(level).label} {share(given['lines'][key].get(level, 0), given['convened'])}"
            for level in given["levels"]
        )
        said = f"{said}: {votes}"
    return said + ". " + _("Ghi nhận như vậy và báo cáo cấp trên xem xét.")


def _round_two(steps: list[dict[str, Any]], key: str, clause: str, *, numbers: bool) -> str:
    """What happened in round 2 and its run-off, for who stood there."""
    kept_off = next((s for s in steps if not s["rule"]), None)
    if kept_off:
        because = kept_off["given"]["ineligible_because"]
        return _("Không vào danh sách lượt 2: %(because)s.") % {"because": because}
    votes = [s for s in steps if s["rule"] in {"excellent_vote", "runoff"}]
    if not votes:
        return ""
    said = [_choice(s, key, numbers=numbers) for s in votes]
    return f"{'; '.join(said)} ({clause})."


def _choice(step: dict[str, Any], key: str, *, numbers: bool) -> str:
    where = _("Lượt 2") if step["kind"] == RoundKind.EXCELLENT else _("bỏ phiếu lại cho chỗ cuối")
    count = f" {share(step['given']['votes'][key], step['given']['convened'])} {_('phiếu')}" if numbers else ""
    return f"{where}:{count or ''}{',' if count else ''} {_end(step, key)}"


def _end(step: dict[str, Any], key: str) -> str:
    outcome, given = step["outcome"], step["given"]
    places = given["cap"] if step["rule"] == "excellent_vote" else given["seats"]
    if key in outcome["chosen"]:
        return _("được chọn (tối đa %(places)s người)") % {"places": places}
    if key in ((outcome.get("runoff") or {}).get("subjects") or ()):
        return _("bằng phiếu ở chỗ cuối, vào bỏ phiếu lại")
    if 2 * given["votes"][key] <= given["convened"]:
        return _("chưa quá bán")
    if step["rule"] == "runoff" and outcome["empty_seats"]:
        return _("vẫn bằng phiếu, chỗ để trống, đề nghị cấp trên xem xét")
    return _("quá bán nhưng ngoài %(places)s người được chọn") % {"places": places}


def _nature(rating: Rating) -> str:
    return str(Nature(rating.nature).label)


def _result(rating: Rating) -> str:
    return str(QualityLevel(rating.level).label) if rating.level else _("chưa đạt đa số")


def why(rating: Rating, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """The steps of a rating: where it stands, the rule's own sentences, the inputs and the clauses."""
    key = str(rating.person_id)
    told = []
    for step in rating.explanation:
        if not step["rule"]:
            because = step["given"]["ineligible_because"]
            told.append({"kind": step["kind"], "clauses": step["clauses"], "sentences": [because], "inputs": []})
            continue
        outcome = decide(step["rule"], step["given"])
        said = [render(reason, spoken_in(), names) for reason in outcome.reasons if _concerns(reason, key)]
        told.append(
            {
                "kind": step["kind"],
                "version": step["tally_version"],
                "rule": step["rule"],
                "clauses": step["clauses"],
                "sentences": said,
                "inputs": _inputs(step, key),
            }
        )
    return told


def _inputs(step: dict[str, Any], key: str) -> list[tuple[str, Any]]:
    """The numbers that concern this member, named."""
    given = step["given"]
    found: list[tuple[str, Any]] = []
    if "convened" in given:
        found.append((_("Tổng số triệu tập"), given["convened"]))
    if "lines" in given:
        line = given["lines"][key]
        found += [(str(QualityLevel(level).label), line.get(level, 0)) for level in given["levels"]]
        found.append((_("Không có ý kiến"), line.get("blank", 0)))
    if "votes" in given:
        found.append((_("Phiếu chọn"), given["votes"].get(key, 0)))
    for name, words in (("good", _("Số đạt Hoàn thành tốt")), ("cap", _("Số tối đa")), ("seats", _("Số chỗ"))):
        if name in given:
            found.append((words, given[name]))
    return found


def _concerns(reason: Reason, key: str) -> bool:
    subject = reason.params.get("subject")
    subjects = reason.params.get("subjects")
    if isinstance(subjects, tuple):
        return key in subjects
    return subject is None or subject == key


def spoken_in() -> str:
    """The language of the rules' own sentences for this reader."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"
