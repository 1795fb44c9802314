"""Ratings of members, organisations, collectives and leaders, and the way of a rating to the competent level."""

from xeploai.ratings.models.appraising import Appraisal, CommentingUnit, CommentRequest, Submission
from xeploai.ratings.models.dossiers import Dossier, DossierDelivery, DossierPiece
from xeploai.ratings.models.members import Rating
from xeploai.ratings.models.reporting import CentralReport
from xeploai.ratings.models.subjects import Rerating, SubjectRating

__all__ = [
    "Appraisal",
    "CentralReport",
    "CommentRequest",
    "CommentingUnit",
    "Dossier",
    "DossierDelivery",
    "DossierPiece",
    "Rating",
    "Rerating",
    "SubjectRating",
    "Submission",
]
