"""Meetings: who is called, who is there, what is reviewed and said, who attends from above, what is sent."""

from xeploai.meetings.models.attending import AttendanceDuty, Invitation, WorkingParty, WorkingPartyMember
from xeploai.meetings.models.meeting import AgendaItem, Attendee, Dispatch, Meeting, Minutes, Opinion, Teller
from xeploai.meetings.models.reviewing import Conclusion, CriterionFinding, ReviewTurn, Session

__all__ = [
    "AgendaItem",
    "AttendanceDuty",
    "Attendee",
    "Conclusion",
    "CriterionFinding",
    "Dispatch",
    "Invitation",
    "Meeting",
    "Minutes",
    "Opinion",
    "ReviewTurn",
    "Session",
    "Teller",
    "WorkingParty",
    "WorkingPartyMember",
]
