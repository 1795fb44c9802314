"""At the competent level: the dossier, the comments, the appraisal, the submission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.cycles.rule_sets import rule_set_of
from xeploai.exchange.chains.parts import DASH, SEAL, Grid, Part, day, moment, paper
from xeploai.law.rule_sets.dossiers import pieces_of
from xeploai.ratings.models import Appraisal, CommentRequest, Dossier

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject


def competent_parts(subject: Subject, language: str) -> list[Part]:
    """What reached the competent level, what others said of it, how it was appraised."""
    return [_dossier(subject, language), _comments(subject), _appraisal(subject)]


def _dossier(subject: Subject, language: str) -> Part:
    title = _("Hồ sơ gửi cấp có thẩm quyền")
    dossier = Dossier.objects.filter(subject=subject).first()
    if dossier is None:
        return Part("dossier", title, "VI.1", ((_("Hồ sơ"), _("chưa lập")),))
    lines = [
        (_("Tình trạng"), str(dossier.get_state_display())),
        (_("Báo cáo"), paper(dossier.document_number, dossier.document_date)),
        (_("Gửi"), _("lần %(number)s, %(at)s") % {"number": dossier.sent_number, "at": moment(dossier.sent_at)}),
        (_("Trả lại vì"), dossier.returned_because),
        (_("Tiếp nhận"), moment(dossier.accepted_at)),
    ]
    known = pieces_of(rule_set_of(subject.cycle).code).get(subject.kind, ())
    names = {one.code: one.name.in_language(language) for one in known}
    pieces = tuple(
        (
            names.get(one.code, one.code),
            _("bản giấy") if one.on_paper else _("trong hệ thống") if one.digest else DASH,
            one.missing_because or one.note or DASH,
            one.digest[:SEAL] or DASH,
        )
        for one in dossier.pieces.all()
    )
    sent = tuple(
        (str(one.number), one.to_unit.name, str(one.get_addressee_display()), moment(one.sent_at),
         moment(one.opened_at), one.digest[:SEAL])
        for one in dossier.deliveries.select_related("to_unit")
    )  # fmt: skip
    grids = (
        Grid(_("Thành phần"), (_("Thành phần"), _("Nơi có"), _("Ghi chú"), _("Mã kiểm tra")), pieces),
        Grid(
            _("Các lần gửi"),
            (_("Lần"), _("Gửi đến"), _("Là"), _("Gửi lúc"), _("Nơi nhận mở"), _("Mã kiểm tra")),
            sent,
        ),
    )
    shown = tuple((key, value) for key, value in lines if value and value != DASH)
    return Part("dossier", title, "VI.1", shown, tuple(grid for grid in grids if grid.rows))


def _comments(subject: Subject) -> Part:
    rows = tuple(
        (
            one.unit.name,
            moment(one.asked_at),
            day(one.due_on),
            moment(one.answered_at),
            _("không có ý kiến") if one.nothing else str(one.get_level_display() or DASH),
            one.text or DASH,
        )
        for one in CommentRequest.objects.filter(subject=subject).select_related("unit")
    )
    heads = (_("Nơi được hỏi"), _("Hỏi lúc"), _("Hạn"), _("Trả lời"), _("Đề xuất"), _("Ý kiến"))
    lines = () if rows else ((_("Ý kiến tham gia"), _("chưa hỏi nơi nào")),)
    grids = (Grid(_("Ý kiến tham gia"), heads, rows),) if rows else ()
    return Part("comments", _("Ý kiến tham gia của nơi có thẩm quyền"), "VI.3", lines, grids)


def _appraisal(subject: Subject) -> Part:
    found = list(Appraisal.objects.filter(subject=subject).select_related("authority", "done_by__person"))
    lines: list[tuple[str, str]] = []
    for one in found:
        by = f"{one.done_by}, " if one.done_by else ""
        lines.append((one.authority.name, f"{one.get_level_display() or DASH} ({by}{moment(one.done_at)})"))
        if one.text:
            lines.append((_("Nhận xét"), one.text))
    return Part("appraisal", _("Thẩm định"), "PL5", tuple(lines or [(_("Thẩm định"), _("chưa có"))]))
