"""Which function composes which context."""

from collections.abc import Callable
from typing import Any, TypeAlias

from xeploai.documents.blocks import Paper
from xeploai.documents.contexts import (
    AccessSlips,
    BallotRoundOne,
    BallotRoundTwo,
    BlockBallot,
    CountRecord,
    DecisionList,
    Extract,
    Invitation,
    Minutes,
    Notice,
    Report,
    SelfRatingForm,
    SubjectBallot,
    SubjectReport,
    WorkingPartyDecision,
    WorkingPartyReport,
)
from xeploai.documents.contexts.competent import CompetentPaper
from xeploai.documents.contexts.self_reviews import OpinionTable, SelfReview
from xeploai.documents.papers.access_slips import access_slips
from xeploai.documents.papers.ballots import ballot_round_one, ballot_round_two
from xeploai.documents.papers.block_ballot import block_ballot
from xeploai.documents.papers.competent import competent_paper
from xeploai.documents.papers.count_record import count_record
from xeploai.documents.papers.decision_list import decision_list
from xeploai.documents.papers.extract import extract
from xeploai.documents.papers.invitation import invitation
from xeploai.documents.papers.minutes import minutes
from xeploai.documents.papers.notice import notice
from xeploai.documents.papers.opinion_table import opinion_table
from xeploai.documents.papers.report import report
from xeploai.documents.papers.self_rating import self_rating
from xeploai.documents.papers.self_review import self_review
from xeploai.documents.papers.subject_ballot import subject_ballot
from xeploai.documents.papers.subject_report import subject_report
from xeploai.documents.papers.working_party import working_party_decision, working_party_report

Context: TypeAlias = (
    BallotRoundOne
    | BallotRoundTwo
    | BlockBallot
    | SubjectBallot
    | SubjectReport
    | CountRecord
    | Minutes
    | Extract
    | Report
    | Notice
    | DecisionList
    | Invitation
    | SelfRatingForm
    | AccessSlips
    | CompetentPaper
    | WorkingPartyDecision
    | WorkingPartyReport
    | SelfReview
    | OpinionTable
)

COMPOSERS: dict[type, Callable[[Any], Paper]] = {
    BallotRoundOne: ballot_round_one,
    BallotRoundTwo: ballot_round_two,
    BlockBallot: block_ballot,
    SubjectBallot: subject_ballot,
    SubjectReport: subject_report,
    CountRecord: count_record,
    Minutes: minutes,
    Extract: extract,
    Report: report,
    Notice: notice,
    DecisionList: decision_list,
    Invitation: invitation,
    SelfRatingForm: self_rating,
    AccessSlips: access_slips,
    CompetentPaper: competent_paper,
    WorkingPartyDecision: working_party_decision,
    WorkingPartyReport: working_party_report,
    SelfReview: self_review,
    OpinionTable: opinion_table,
}
