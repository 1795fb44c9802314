"""What each paper says, as frozen data. Nothing here knows a database."""

from xeploai.documents.contexts.ballots import (
    BallotLine,
    BallotRoundOne,
    BallotRoundTwo,
    BallotSubject,
    BlockBallot,
    BlockCell,
    BlockMember,
    SubjectBallot,
)
from xeploai.documents.contexts.common import Imprint, Meeting, Person, Signatory
from xeploai.documents.contexts.counts import CountLine, CountRecord, InvalidCount, Round
from xeploai.documents.contexts.decisions import Decision, DecisionList, Notice
from xeploai.documents.contexts.forms import AccessSlip, AccessSlips, Criterion, Invitation, SelfRatingForm
from xeploai.documents.contexts.minutes import (
    Absence,
    Concluded,
    Exclusion,
    Extract,
    Finding,
    Interpretation,
    Minutes,
    Opinion,
    Part,
    ResultLine,
    ShowOfHands,
    Turn,
)
from xeploai.documents.contexts.reports import NotRated, ProposalRow, Report, SubjectReport
from xeploai.documents.contexts.working_party import PartyMember, WorkingPartyDecision, WorkingPartyReport

__all__ = [
    "Absence",
    "AccessSlip",
    "AccessSlips",
    "BallotLine",
    "BallotRoundOne",
    "BallotRoundTwo",
    "BallotSubject",
    "BlockBallot",
    "BlockCell",
    "BlockMember",
    "Concluded",
    "CountLine",
    "CountRecord",
    "Criterion",
    "Decision",
    "DecisionList",
    "Exclusion",
    "Extract",
    "Finding",
    "Imprint",
    "Interpretation",
    "InvalidCount",
    "Invitation",
    "Meeting",
    "Minutes",
    "NotRated",
    "Notice",
    "Opinion",
    "Part",
    "PartyMember",
    "Person",
    "ProposalRow",
    "Report",
    "ResultLine",
    "Round",
    "SelfRatingForm",
    "ShowOfHands",
    "Signatory",
    "SubjectBallot",
    "SubjectReport",
    "Turn",
    "WorkingPartyDecision",
    "WorkingPartyReport",
]
