"""Addresses: dossiers, comments, appraisal, and what the competent level makes of them."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.competent import answering, appraisal, comments, dossiers, receipt

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
]
