"""Results in all their versions, and the steps of the rules behind those in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from xeploai.exchange.chains.parts import DASH, Grid, Part, Step, moment, paper
from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide
from xeploai.law.sentences import explain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xeploai.meetings.models import Meeting
    from xeploai.ratings.models import Rating, Rerating, SubjectRating


def results_part(ratings: Iterable[Rating | SubjectRating], where: Mapping[int, str]) -> Part:
    """Every version, proposal before decision; ``where`` = {rating key: who spoke}."""
    ratings = list(ratings)
    rows = tuple(
        (
            str(one.get_nature_display()),
            where.get(one.pk, DASH),
            str(one.get_level_display() or one.get_status_display()),
            str(one.version),
            moment(one.recorded_at),
            moment(one.superseded_at) if one.superseded_at else _("đang có hiệu lực"),
            one.differs_because or DASH,
        )
        for one in ratings
    )
    heads = (
        _("Tính chất"), _("Nơi quyết định, đề xuất"), _("Mức"), _("Bản"), _("Ghi lúc"), _("Thay lúc"),
        _("Lý do khác đề xuất"),
    )  # fmt: skip
    in_force = {str(one.nature): one for one in ratings if one.superseded_at is None}
    warnings = []
    proposal, decision = in_force.get("proposal"), in_force.get("decision")
    if proposal and decision and proposal.level != decision.level and not decision.differs_because:
        warnings.append(_("Quyết định khác đề xuất mà không ghi lý do."))
    lines = () if rows else ((_("Kết quả"), _("chưa có")),)
    grids = (Grid(_("Các bản kết quả"), heads, rows),) if rows else ()
    return Part("results", _("Kết quả: tự xếp loại, đề xuất, quyết định"), "V", lines, grids, tuple(warnings))


def reratings_part(found: Iterable[Rerating]) -> Part | None:
    """What a superior cancelled or rated again, by which document."""
    rows = tuple(
        (
            str(one.get_kind_display()),
            one.unit.name,
            str(one.get_level_display() or DASH),
            paper(one.document_number, one.document_date),
            one.reason,
            moment(one.decided_at),
        )
        for one in found
    )
    heads = (_("Việc"), _("Cấp quyết định"), _("Mức"), _("Văn bản"), _("Lý do"), _("Lúc"))
    grid = Grid(_("Xếp loại lại"), heads, rows)
    return Part("reratings", _("Cấp trên hủy, xếp loại lại"), "V", (), (grid,)) if rows else None


def electorate_step(meeting: Meeting, language: str, names: Mapping[str, str]) -> list[Step]:
    """Who is counted, from the roll as it stood when it was frozen."""
    facts = meeting.electorate_facts
    if meeting.convened is None or "members" not in facts:
        return []
    given = {"members": facts["members"], "settings": {"base": facts.get("base", "convened")}}
    return [_step("electorate", str(meeting), given, None, language, names)]


def steps_of(rating: Rating | SubjectRating, language: str, names: Mapping[str, str]) -> list[Step]:
    """The steps kept with the rating, with their reasons said again by the rules."""
    about = str(rating.get_nature_display())
    return [
        _step(step["rule"], about, step["given"], step["outcome"], language, names)
        for step in rating.explanation
        if step["rule"]
    ]


def _step(  # noqa: PLR0917
    rule: str, about: str, given: Any, stored: Any, language: str, names: Mapping[str, str]
) -> Step:
    outcome = decide(rule, given)
    kept = as_data(outcome) if stored is None else stored
    return Step(rule, about, given, kept, outcome.clauses, tuple(explain(outcome, language, names)))
