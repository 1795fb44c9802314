"""A party member: self-rating, comment from the place of residence, the cell committee's proposal (PL3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.exchange.chains.parts import DASH, Part, day, moment
from xeploai.law.authority import MemberSubject, rating_authority
from xeploai.law.sentences import explain
from xeploai.organisations.enums import UnitKind
from xeploai.reviews.models import Proposal, ResidenceComment, SelfRating

if TYPE_CHECKING:
    from xeploai.ratings.models import Rating


def member_parts(rating: Rating, language: str) -> list[Part]:
    """Who, where, who decides, and the papers before the meeting."""
    person, cell = rating.person, rating.cell
    kind = UnitKind.GRASSROOTS_CELL if cell.kind == UnitKind.GRASSROOTS_CELL else UnitKind.CELL
    outcome = rating_authority(MemberSubject(cell_kind=kind))
    return [
        Part(
            "subject",
            _("Đối tượng"),
            "PL3",
            (
                (_("Đảng viên"), f"{person.full_name} ({person.code})"),
                (_("Nơi sinh hoạt"), f"{cell.name} ({cell.code})"),
                (_("Ai quyết định, vì sao"), " ".join(explain(outcome, language))),
            ),
        ),
        Part("papers", _("Tự đánh giá, nhận xét nơi cư trú, đề xuất của chi ủy"), "PL3", tuple(_papers(rating))),
    ]


def _papers(rating: Rating) -> list[tuple[str, str]]:
    of = {"cycle": rating.cycle, "person": rating.person}
    paper = SelfRating.objects.filter(**of).select_related("entered_by__person").first()
    comment = ResidenceComment.objects.filter(**of).first()
    proposal = Proposal.objects.filter(**of).first()
    lines = []
    if paper is None:
        lines.append((_("Tự đánh giá"), _("chưa có")))
    else:
        words = f"{paper.get_level_display() or DASH}; {paper.get_source_display()}; {moment(paper.submitted_at)}"
        lines.append((_("Tự đánh giá"), words))
        lines += [(_("Sửa sau khi nộp"), f"{one.reason} ({moment(one.replaced_at)})") for one in paper.versions.all()]
    if comment is None:
        lines.append((_("Nhận xét nơi cư trú"), _("chưa hỏi")))
    else:
        asked = _("hỏi %(asked)s, nhận %(received)s") % {
            "asked": day(comment.asked_on), "received": day(comment.received_on),
        }  # fmt: skip
        lines.append((_("Nhận xét nơi cư trú"), asked))
    lines.append((_("Chi ủy đề xuất"), str((proposal and proposal.get_level_display()) or _("chưa có"))))
    if proposal:
        versions = proposal.versions.all()
        lines += [(_("Sửa đề xuất"), f"{one.reason} ({moment(one.replaced_at)})") for one in versions]
    return lines
