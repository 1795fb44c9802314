"""One sentence for the result of an organisation, a collective or a leader, and the steps behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from xeploai.cycles.enums import QualityLevel
from xeploai.law.rulebook import decide
from xeploai.law.sentences import render
from xeploai.meetings.enums import Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.web.spoken.numbers import share
from xeploai.web.views.ballots.sentences import spoken_in

if TYPE_CHECKING:
    from xeploai.ratings.models import SubjectRating

Step = dict[str, Any]


def sentence(rating: SubjectRating, *, numbers: bool) -> str:
    """The result in one sentence; ``numbers`` False says only what passed (A-28)."""
    voted = [step for step in rating.explanation if step["rule"] == "level_vote"]
    nature = Nature(rating.nature).label
    if not voted:
        return f"{rating.subject.name}: {nature}, {rating.get_level_display() or rating.get_status_display()}."
    if rating.status == RatingStatus.NO_MAJORITY:
        return _without_majority(voted, rating, numbers=numbers)
    words = {"name": rating.subject.name, "level": QualityLevel(rating.level).label, "nature": nature}
    if not numbers:
        return _("%(name)s đạt mức %(level)s với trên 50 %% tổng số triệu tập (Mục V). %(nature)s: %(level)s.") % words
    given = voted[-1]["given"]
    words["votes"] = share(given["lines"][rating.subject.key][rating.level], given["convened"])
    return (
        _("%(name)s được %(votes)s phiếu %(level)s, trên 50 %% tổng số triệu tập (Mục V). %(nature)s: %(level)s.")
        % words
    )


def _without_majority(voted: list[Step], rating: SubjectRating, *, numbers: bool) -> str:
    again = _("sau khi bỏ phiếu lại") if len(voted) > 1 else _("ở lần bỏ phiếu")
    said = _("%(name)s: chưa mức nào đạt trên 50 %% tổng số triệu tập %(times)s (Mục V)") % {
        "name": rating.subject.name,
        "times": again,
    }
    if numbers:
        given = voted[-1]["given"]
        line = given["lines"][rating.subject.key]
        votes = (f"{QualityLevel(x).label} {share(line.get(x, 0), given['convened'])}" for x in given["levels"])
        said = f"{said}: {'; '.join(votes)}"
    return said + ". " + _("Ghi nhận như vậy và báo cáo cấp trên xem xét.")


def why(rating: SubjectRating) -> list[dict[str, Any]]:
    """The steps: where each stands, the rule's own sentences, the inputs and the clauses."""
    names = {rating.subject.key: rating.subject.name}
    told = []
    for step in rating.explanation:
        outcome = decide(step["rule"], step["given"])
        line = step["given"]["lines"][rating.subject.key]
        told.append(
            {
                "kind": step["kind"],
                "subjects": True,
                "version": step["tally_version"],
                "clauses": step["clauses"],
                "sentences": [render(reason, spoken_in(), names) for reason in outcome.reasons],
                "inputs": [
                    (_("Tổng số triệu tập"), step["given"]["convened"]),
                    *((str(QualityLevel(level).label), line.get(level, 0)) for level in step["given"]["levels"]),
                    (_("Không có ý kiến"), line.get("blank", 0)),
                ],
            }
        )
    return told
