"""Addresses: preparation."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.preparation import (
    checklist,
    frames,
    paper_form,
    proposals,
    residence,
    self_rating,
    self_ratings,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("self-rating/", self_rating.self_rating, name="self_rating"),
    path("units/<str:code>/checklist/", checklist.checklist, name="checklist"),
    path("units/<str:code>/self-ratings/", self_ratings.self_ratings, name="self_ratings"),
    path("units/<str:code>/self-rating-form/<slug:subject>.pdf", paper_form.self_rating_form, name="self_rating_form"),
    path("units/<str:code>/self-ratings/<path:person>/", self_ratings.paper_self_rating, name="paper_self_rating"),
    path("units/<str:code>/residence-comments/", residence.residence_comments, name="residence_comments"),
    path("units/<str:code>/residence-comments/<path:person>/", residence.residence_comment, name="residence_comment"),
    path("units/<str:code>/proposals/", proposals.proposals, name="proposals"),
    path("units/<str:code>/proposals.xlsx", proposals.proposals_workbook, name="proposals_workbook"),
    path("units/<str:code>/proposals/<path:person>/", proposals.proposal, name="proposal"),
    path("frames/", frames.frames, name="frames"),
    path("frames/preview/", frames.frame_preview, name="frame_preview"),
    path("frames/<str:subject>.xlsx", frames.frame_workbook, name="frame_workbook"),
]
