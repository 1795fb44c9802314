"""Addresses: dossiers, comments, appraisal, and what the competent level makes of them."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from xeploai.web.views.competent import (
    answering,
    appraisal,
    comments,
    conference,
    dossiers,
    receipt,
    reporting,
    rerating,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("units/<str:code>/dossiers/", dossiers.dossiers, name="dossiers"),
    path("subjects/<int:pk>/dossier/", dossiers.dossier, name="dossier"),
    path("units/<str:code>/receipt/", receipt.receipt, name="receipt"),
    path("deliveries/<int:pk>/", receipt.delivery, name="delivery"),
    path("units/<str:code>/comments/", comments.comments, name="comments"),
    path("units/<str:code>/comments/ask/", comments.ask, name="comments_ask"),
    path("units/<str:code>/comments/entitled/<slug:kind>/", comments.entitled, name="comments_entitled"),
    path("units/<str:code>/comments-wanted/", answering.comments_wanted, name="comments_wanted"),
    path("comments/<int:pk>/", answering.comment, name="comment"),
    path("units/<str:code>/appraisal/", appraisal.appraisal_table, name="appraisal_table"),
    path("units/<str:code>/appraisal.xlsx", appraisal.appraisal_workbook, name="appraisal_workbook"),
    path("units/<str:code>/appraisal/<int:pk>/", appraisal.appraisal, name="appraisal"),
    path("units/<str:code>/conferences/", conference.conferences, name="conferences"),
    path("meetings/<int:pk>/lists/", conference.conference_lists, name="conference_lists"),
    path("meetings/<int:pk>/subject-decisions/", conference.subject_decisions, name="subject_decisions"),
    path("units/<str:code>/subject-notices/", conference.subject_notices, name="subject_notices"),
    path("units/<str:code>/submissions/", reporting.submissions, name="submissions"),
    path("units/<str:code>/central-report/", reporting.central_report, name="central_report"),
    path("units/<str:code>/central-report/rows/", reporting.central_rows, name="central_rows"),
    path("units/<str:code>/central-report.xlsx", reporting.central_workbook, name="central_workbook"),
    re_path(
        r"^competent/(?P<paper>submission|central|notice)-(?P<pk>\d+)\.(?P<kind>pdf|docx)$",
        reporting.competent_file,
        name="competent_file",
    ),
    path("subjects/<int:pk>/rerate/", rerating.subject_rerate, name="subject_rerate"),
    path("ratings/<int:pk>/rerate/", rerating.member_rerate, name="member_rerate"),
]
