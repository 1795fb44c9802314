"""The papers of a working party from its facts (IV.1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.documents.builders.common import ZONE
from xeploai.documents.contexts import Imprint, PartyMember, Signatory, WorkingPartyDecision, WorkingPartyReport
from xeploai.vietnamese import dates

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.meetings.models import WorkingParty

STANDING_COMMITTEE = "Ban Thường vụ Tỉnh ủy"
STANDING_MEMBERS = "Thường trực Tỉnh ủy"


def decision_context(party: WorkingParty) -> WorkingPartyDecision:
    """The draft of the decision; the number written by hand is the one that was entered."""
    return WorkingPartyDecision(
        imprint=_imprint(party, issuer=STANDING_COMMITTEE, superior="Đảng bộ tỉnh", reference=f"QĐTCT-{party.pk}"),
        year=party.cycle.year,
        reviewed=party.subject.name,
        members=_members(party),
        signatory=Signatory(authority="T/M BAN THƯỜNG VỤ", post="……"),
        task=party.task,
        recipients=("Như Điều 3", "Lưu Văn phòng Tỉnh ủy"),
    )


def party_report_context(party: WorkingParty, held: dt.datetime | None = None) -> WorkingPartyReport:
    """The report as it stands; a draft says so."""
    return WorkingPartyReport(
        imprint=_imprint(
            party,
            issuer=f"Tổ công tác theo Quyết định số {party.document_number}",
            superior=STANDING_COMMITTEE,
            reference=f"BCTCT-{party.pk}",
            draft=party.reported_at is None,
            sent=party.reported_at,
        ),
        year=party.cycle.year,
        reviewed=party.subject.name,
        decision=f"số {party.document_number} ngày {dates.short(party.document_date)} của {STANDING_COMMITTEE}",
        recipient=STANDING_MEMBERS,
        text=party.report,
        held=held.astimezone(ZONE) if held else None,
        members=_members(party),
        signatory=Signatory(authority="T/M TỔ CÔNG TÁC", post="TỔ TRƯỞNG"),
        recipients=(f"{STANDING_MEMBERS} (báo cáo)", "Ban Tổ chức Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"),
    )


def _imprint(
    party: WorkingParty,
    *,
    issuer: str,
    superior: str,
    reference: str,
    draft: bool = True,
    sent: dt.datetime | None = None,
) -> Imprint:
    return Imprint(
        issuer=issuer,
        superior=superior,
        place="",
        rules_on=sent.astimezone(ZONE).date() if sent else party.document_date,
        date=sent.astimezone(ZONE).date() if sent else None,
        print_reference=reference,
        draft=draft,
    )


def _members(party: WorkingParty) -> tuple[PartyMember, ...]:
    members = party.members.select_related("person")
    return tuple(PartyMember(name=m.person.full_name, post=m.person.title, head=m.is_head) for m in members)
