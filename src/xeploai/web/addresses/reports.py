"""Addresses: reports, what they must answer, opinions on their drafts."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from xeploai.web.views.reports import answering, files, handing_in, listing, opinions, page, points, prompts, targets

urlpatterns: list[URLPattern | URLResolver] = [
    path("units/<str:code>/reports/", listing.unit_reports, name="unit_reports"),
    path("reports/<int:pk>/", page.report, name="report"),
    path("reports/<int:pk>/headings/<slug:code>/", page.heading, name="report_heading"),
    path("reports/<int:pk>/level/", page.rating, name="report_rating"),
    path("reports/<int:pk>/targets/", targets.targets, name="report_targets"),
    path("reports/<int:pk>/targets/paste/", targets.paste, name="report_paste"),
    path("reports/<int:pk>/check/", handing_in.check, name="report_check"),
    path("reports/<int:pk>/correct/", handing_in.correct, name="report_correct"),
    path("reports/<int:pk>/shortcomings/", points.concluded, name="shortcoming_new"),
    path("reports/<int:pk>/paper.<slug:kind>", files.paper, name="report_paper"),
    path("reports/<int:pk>/opinions.<slug:kind>", files.opinion_table, name="opinion_table"),
    path("reports/<int:pk>/opinions/", opinions.asking, name="report_opinions"),
    path("opinion-points/<int:pk>/", opinions.verdict, name="opinion_verdict"),
    path("opinions/", answering.opinions, name="opinions"),
    path("opinions/<int:pk>/", answering.opinion, name="opinion"),
    path("opinions/<int:pk>/paper/", opinions.transcribe, name="opinion_transcribe"),
    path("shortcomings/<int:pk>/", points.shortcoming, name="shortcoming"),
    path("prompt-points/<int:pk>/", points.point, name="prompt_point"),
    path("prompts/", prompts.prompts, name="prompts"),
    path("prompts/new/", prompts.prompt_new, name="prompt_new"),
    path("prompts/<int:pk>/", prompts.prompt, name="prompt"),
    path("prompts/<int:pk>/withdraw/", prompts.prompt_withdraw, name="prompt_withdraw"),
]
