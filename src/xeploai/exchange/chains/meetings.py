"""The meetings: invitations, who was convened, the roll, tellers, minutes and papers with their seals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from xeploai.cycles.rule_sets import settings_of
from xeploai.exchange.chains.parts import DASH, SEAL, Grid, Part, day, moment
from xeploai.law.attendance import invitation
from xeploai.meetings.enums import Capacity

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.meetings.models import Meeting

EXCLUDED = {
    "probationary": gettext_lazy("đảng viên dự bị"),
    "exempt": gettext_lazy("được miễn sinh hoạt"),
    "suspended": gettext_lazy("bị đình chỉ sinh hoạt"),
    "away": gettext_lazy("sinh hoạt tạm thời nơi khác"),
    "excused": gettext_lazy("vắng cả buổi có lý do"),
}


def meeting_part(meeting: Meeting) -> Part:
    """One meeting from its invitation to what was sent; the queries do not grow with the people."""
    roll = [row for row in meeting.attendees.select_related("person") if row.capacity == Capacity.MEMBER]
    tellers = list(meeting.tellers.select_related("person").order_by("-is_head", "person__sort_key"))
    counted = sum(row.counted is True for row in roll)
    excluded = [f"{row.person} ({_reason(row.excluded_because)})" for row in roll if row.counted is False]
    sent, late = _invitations(meeting)
    lines = [
        (_("Thời gian, địa điểm"), f"{moment(meeting.starts_at)}; {meeting.place or DASH}"),
        (_("Giấy mời"), sent),
        (_("Chốt danh sách"), f"{moment(meeting.frozen_at)}"),
        (
            _("Triệu tập"),
            _("N = %(convened)s; trong danh sách %(roll)s, được tính %(counted)s, có mặt %(present)s")
            % {
                "convened": DASH if meeting.convened is None else meeting.convened,
                "roll": len(roll),
                "counted": counted,
                "present": sum(row.present for row in roll),
            },
        ),
        (_("Không tính vào N"), "; ".join(excluded) or _("không có ai")),
        (_("Chủ trì, thư ký"), f"{meeting.chair or DASH}; {meeting.minutes_taker or DASH}"),
        (_("Tổ kiểm phiếu"), ", ".join(str(one.person) for one in tellers) or DASH),
        (_("Lý do thời gian ngắn"), meeting.short_because),
        (_("Lý do biểu quyết trước khi có kết quả của tập thể"), meeting.override),
        (_("Thông qua biên bản"), moment(meeting.adopted_at)),
    ]
    if meeting.chair_id is not None and any(one.person_id == meeting.chair_id for one in tellers):
        late.append(_("Chủ trì có trong tổ kiểm phiếu."))
    return Part(
        f"meeting-{meeting.pk}",
        f"{meeting.get_kind_display()} - {meeting.subject or meeting.unit}",
        "V",
        tuple((key, value) for key, value in lines if value),
        tuple(grid for grid in (_minutes(meeting), _sent(meeting)) if grid.rows),
        tuple(late),
    )


def _reason(code: str) -> str:
    return str(EXCLUDED.get(code, code))


# Clause IV.1.5, A-18: the last day for an invitation follows from the day of the meeting.
def _invitations(meeting: Meeting) -> tuple[str, list[str]]:
    found = list(meeting.invitations.order_by("sent_at").values_list("sent_at", "late_because"))
    sent: list[dt.datetime] = [at for at, _why in found if at is not None]
    if not sent:
        return "", []
    words = _("%(sent)s/%(all)s, gửi từ %(first)s đến %(last)s") % {
        "sent": len(sent), "all": len(found), "first": moment(sent[0]), "last": moment(sent[-1]),
    }  # fmt: skip
    if meeting.starts_at is None:
        return words, []
    settings = settings_of(meeting.cycle)
    outcome = invitation(
        meeting=timezone.localtime(meeting.starts_at).date(),
        sent=timezone.localtime(sent[-1]).date(),
        count=settings.notice_count,
        days=settings.notice_days,
    )
    if outcome.on_time:
        return words, []
    why = "; ".join(sorted({why for _at, why in found if why}))
    said = _("Giấy mời gửi muộn %(days)s ngày (chậm nhất %(latest)s). Lý do ghi: %(why)s")
    return words, [said % {"days": outcome.days_late, "latest": day(outcome.latest), "why": why or DASH}]


def _minutes(meeting: Meeting) -> Grid:
    heads = (_("Biên bản số"), _("Thông qua"), _("Tán thành"), _("Lý do lập bản mới"), _("Mã kiểm tra"))
    rows = tuple(
        (
            str(one.number),
            moment(one.adopted_at),
            DASH if one.votes_for is None else f"{one.votes_for}-{one.votes_against}-{one.votes_abstain}",
            one.reason or DASH,
            one.digest[:SEAL] or DASH,
        )
        for one in meeting.minutes.all()
    )
    return Grid(_("Biên bản"), heads, rows)


def _sent(meeting: Meeting) -> Grid:
    heads = (_("Văn bản"), _("Gửi đến"), _("Gửi lúc"), _("Nơi nhận mở"), _("Mã kiểm tra"))
    rows = tuple(
        (
            f"{one.get_kind_display()} #{one.number}",
            one.to_unit.name,
            moment(one.sent_at),
            moment(one.opened_at),
            one.digest[:SEAL],
        )
        for one in meeting.dispatches.select_related("to_unit")
    )
    return Grid(_("Văn bản đã gửi"), heads, rows)
