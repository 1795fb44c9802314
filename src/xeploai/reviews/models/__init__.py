"""Papers before the meetings: of members, of collectives and organisations, and what others say of them."""

from xeploai.reviews.models.drafts import DraftOpinion, OpinionRequest
from xeploai.reviews.models.members import (
    Proposal,
    ProposalVersion,
    ResidenceComment,
    SelfRating,
    SelfRatingVersion,
)
from xeploai.reviews.models.places import GroupReport, VenueDecision
from xeploai.reviews.models.points import PromptPoint, ReviewPrompt, Shortcoming
from xeploai.reviews.models.reports import Report, ReportVersion, Target

__all__ = [
    "DraftOpinion",
    "GroupReport",
    "OpinionRequest",
    "PromptPoint",
    "Proposal",
    "ProposalVersion",
    "Report",
    "ReportVersion",
    "ResidenceComment",
    "ReviewPrompt",
    "SelfRating",
    "SelfRatingVersion",
    "Shortcoming",
    "Target",
    "VenueDecision",
]
