"""Addresses: rounds, counts, results. Names that begin with round or count open with a teller's slip."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from xeploai.web.views.ballots import comparison, counting, eligibility, papers, results, rounds

urlpatterns: list[URLPattern | URLResolver] = [
    path("meetings/<int:pk>/rounds/", rounds.rounds, name="rounds"),
    path("meetings/<int:pk>/rounds/eligibility/", eligibility.eligibility, name="rounds_eligibility"),
    path("meetings/<int:pk>/counting/", counting.counting, name="counting"),
    path("meetings/<int:pk>/results/", results.results, name="results"),
    path("ratings/<int:pk>/why/", results.result_why, name="result_why"),
    path("rounds/<int:pk>/", rounds.round_page, name="round"),
    path("rounds/<int:pk>/close/", rounds.round_close, name="round_close"),
    path("rounds/<int:pk>/void/", rounds.round_void, name="round_void"),
    path("rounds/<int:pk>/recount/", rounds.round_recount, name="round_recount"),
    path("rounds/<int:pk>/count/", counting.count_entry, name="count_entry"),
    path("rounds/<int:pk>/count/compare/", comparison.count_compare, name="count_compare"),
    path("rounds/<int:pk>/count/reopen/", comparison.count_reopen, name="count_reopen"),
    path("rounds/<int:pk>/count/sign/", comparison.count_sign, name="count_sign"),
    re_path(
        r"^rounds/(?P<pk>\d+)/papers/(?P<paper>ballot|record)\.(?P<kind>pdf|docx)$", papers.download, name="round_paper"
    ),
]
