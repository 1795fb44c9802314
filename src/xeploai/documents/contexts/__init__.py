"""What each paper says, as frozen data. Nothing here knows a database."""

from xeploai.documents.contexts.ballots import (
    BallotRoundOne,
    BallotRoundTwo,
    BallotSubject,
    BlockBallot,
    BlockCell,
    BlockMember,
)
from xeploai.documents.contexts.common import Imprint, Meeting, Person, Signatory
from xeploai.documents.contexts.counts import CountLine, CountRecord, InvalidCount, Round
from xeploai.documents.contexts.decisions import Decision, DecisionList, Notice
from xeploai.documents.contexts.forms import AccessSlip, AccessSlips, Criterion, Invitation, SelfRatingForm
from xeploai.documents.contexts.minutes import (
    Absence,
    Exclusion,
    Extract,
    Interpretation,
    Minutes,
    Opinion,
    ResultLine,
    ShowOfHands,
)
from xeploai.documents.contexts.reports import NotRated, ProposalRow, Report
from xeploai.documents.contexts.working_party import PartyMember, WorkingPartyDecision, WorkingPartyReport

__all__ = [
    "Absence",
    "AccessSlip",
    "AccessSlips",
    "BallotRoundOne",
    "BallotRoundTwo",
    "BallotSubject",
    "BlockBallot",
    "BlockCell",
    "BlockMember",
    "CountLine",
    "CountRecord",
    "Criterion",
    "Decision",
    "DecisionList",
    "Exclusion",
    "Extract",
    "Imprint",
    "Interpretation",
    "InvalidCount",
    "Invitation",
    "Meeting",
    "Minutes",
    "NotRated",
    "Notice",
    "Opinion",
    "PartyMember",
    "Person",
    "ProposalRow",
    "Report",
    "ResultLine",
    "Round",
    "SelfRatingForm",
    "ShowOfHands",
    "Signatory",
    "WorkingPartyDecision",
    "WorkingPartyReport",
]
