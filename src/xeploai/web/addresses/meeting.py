"""Addresses: meeting."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from xeploai.web.views.meeting import (
    agenda,
    electorate,
    home,
    interpretations,
    minutes,
    opinions,
    papers,
    plan,
    projector,
    roll,
    tellers,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("meetings/", home.meetings, name="meetings"),
    path("units/<str:code>/meetings/plan/", plan.plan, name="meeting_plan"),
    path("meetings/<int:pk>/", home.meeting, name="meeting"),
    path("meetings/<int:pk>/open/", home.opening, name="meeting_open"),
    path("meetings/<int:pk>/close/", home.closing, name="meeting_close"),
    path("meetings/<int:pk>/change/", plan.change, name="meeting_change"),
    path("meetings/<int:pk>/roll/", roll.roll_call, name="meeting_roll"),
    path("meetings/<int:pk>/roll/prepare/", roll.prepare, name="meeting_roll_prepare"),
    path("meetings/<int:pk>/roll/mark/", roll.mark, name="meeting_roll_mark"),
    path("meetings/<int:pk>/roll/rest/", roll.mark_rest, name="meeting_roll_rest"),
    path("meetings/<int:pk>/roll/state/", roll.state, name="meeting_roll_state"),
    path("meetings/<int:pk>/roll/guests/", roll.guest, name="meeting_guest"),
    path("meetings/<int:pk>/roll/<int:attendee>/late/", roll.late, name="meeting_late"),
    path("meetings/<int:pk>/roll/<int:attendee>/remove/", roll.guest_leaves, name="meeting_guest_leaves"),
    path("meetings/<int:pk>/tellers/", tellers.tellers, name="meeting_tellers"),
    path("meetings/<int:pk>/tellers/<int:teller>/dismiss/", tellers.dismiss, name="meeting_teller_dismiss"),
    path("meetings/<int:pk>/agenda/", agenda.agenda, name="meeting_agenda"),
    path("meetings/<int:pk>/agenda/<int:item>/tick/", agenda.tick, name="meeting_agenda_tick"),
    path("meetings/<int:pk>/electorate/", electorate.electorate, name="meeting_electorate"),
    path("meetings/<int:pk>/electorate/unfreeze/", electorate.unfreeze, name="meeting_unfreeze"),
    path("meetings/<int:pk>/interpretations/", interpretations.interpretations, name="meeting_interpretations"),
    path("meetings/<int:pk>/opinions/", opinions.opinions, name="meeting_opinions"),
    path("meetings/<int:pk>/opinions/<int:opinion>/", opinions.amend, name="meeting_opinion"),
    path("meetings/<int:pk>/opinions/<int:opinion>/withdraw/", opinions.withdraw, name="meeting_opinion_withdraw"),
    path("meetings/<int:pk>/minutes/", minutes.minutes, name="meeting_minutes"),
    path("meetings/<int:pk>/minutes/adopt/", minutes.adopt, name="meeting_minutes_adopt"),
    path("meetings/<int:pk>/minutes/correct/", minutes.correct, name="meeting_minutes_correct"),
    path("meetings/<int:pk>/minutes/<int:number>/", minutes.number, name="meeting_minutes_number"),
    path("meetings/<int:pk>/minutes/<slug:section>/", minutes.section, name="meeting_minutes_section"),
    path("meetings/<int:pk>/papers/", papers.papers, name="meeting_papers"),
    path("meetings/<int:pk>/papers/sent/<int:dispatch>/", papers.dispatch, name="meeting_dispatch"),
    re_path(
        r"^meetings/(?P<pk>\d+)/papers/(?P<paper>[a-z_]+)\.(?P<kind>pdf|docx)$", papers.download, name="meeting_paper"
    ),
    path("meetings/<int:pk>/projector/", projector.projector, name="meeting_projector"),
    path("meetings/<int:pk>/projector/minutes/", projector.projected_minutes, name="meeting_projector_minutes"),
]
