"""Plan a meeting, and change what was planned."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.change_meeting import change_meeting
from xeploai.meetings.actions.plan_meeting import kind_and_nature, plan_meeting
from xeploai.meetings.enums import MEMBER_KINDS
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import people_of
from xeploai.organisations.models import Unit
from xeploai.people.models import Person
from xeploai.people.rules import require
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.templatetags.words import moment
from xeploai.web.views.meeting.common import frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

USUAL_START = dt.time(19, 0)


class PlanForm(forms.Form):
    """The four things every paper of the evening takes from here."""

    # Not the browser's own date field: on an English computer it asks for month/day/year and AM or PM.
    day = forms.DateField(
        label=_("Ngày"), help_text=_("ngày/tháng/năm"), required=False, widget=forms.DateInput(format="%d/%m/%Y")
    )
    time = forms.TimeField(
        label=_("Giờ bắt đầu"),
        help_text=_("giờ:phút, ví dụ 19:00"),
        required=False,
        input_formats=["%H:%M", "%Hh%M", "%Hg%M", "%H giờ %M", "%H giờ"],
        widget=forms.TimeInput(format="%H:%M"),
    )
    place = forms.CharField(label=_("Địa điểm"), max_length=300, required=False)
    chair = forms.ModelChoiceField(
        label=_("Chủ trì"), queryset=Person.objects.none(), required=False, empty_label=_("Chưa chọn")
    )
    minutes_taker = forms.ModelChoiceField(
        label=_("Người ghi biên bản"), queryset=Person.objects.none(), required=False, empty_label=_("Chưa chọn")
    )

    def __init__(self, unit: Unit, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        people = people_of(unit)
        for name in ("chair", "minutes_taker"):
            self.fields[name].queryset = people  # type: ignore[attr-defined]
        for name, field in self.fields.items():
            field.widget.attrs["class"] = "form-select" if name in {"chair", "minutes_taker"} else "form-control"

    def clean(self) -> dict[str, Any]:
        """A time needs a day."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("time") and not given.get("day"):
            self.add_error("day", _("Đã có giờ thì phải có ngày."))
        return given

    def plan(self) -> dict[str, Any]:
        """What the verbs take."""
        given = self.cleaned_data
        day, time = given["day"], given["time"] or USUAL_START
        starts = timezone.make_aware(dt.datetime.combine(day, time)) if day else None
        return {"starts_at": starts} | {name: given[name] for name in ("place", "chair", "minutes_taker")}


@login_required
def plan(request: HttpRequest, code: str) -> HttpResponse:
    """A new meeting of this unit in the cycle in force."""
    reader = reader_of(request)
    unit = Unit.objects.visible_to(reader).filter(code=code).select_related("parent").first()
    if unit is None:
        raise Http404
    require(reader, "meetings.run", unit)
    cycle = current_cycle()
    planned = Meeting.objects.filter(unit=unit, cycle=cycle, rehearsal=False, kind__in=MEMBER_KINDS).first()
    if planned is not None:
        return redirect("web:meeting", planned.pk)
    kind, nature = kind_and_nature(unit)
    form = PlanForm(unit, request.POST or None, initial={"time": USUAL_START})
    context = {"unit": unit, "cycle": cycle, "form": form, "kind": kind.label, "nature": nature, "new": True}
    if request.method != "POST" or not form.is_valid():
        return shown(request, "meeting/plan.html", context)
    try:
        meeting = plan_meeting(actor=reader, cycle=cycle, unit=unit, **form.plan())
    except NotPermitted:
        raise
    except Refusal as refusal:
        response = shown(request, "meeting/plan.html", context, refusal)
        response.status_code = 409
        return response
    return redirect("web:meeting", meeting.pk)


@login_required
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change date, place, chair or minutes-taker."""
    meeting = seen_meeting(request, pk)
    form = PlanForm(meeting.unit, request.POST or None, initial=_initial(meeting))
    context = {
        **frame(request, meeting),
        "form": form,
        "kind": meeting.get_kind_display(),
        "nature": meeting.nature,
        "version": meeting.version,
    }
    if request.method != "POST" or not form.is_valid():
        return shown(request, "meeting/plan.html", context)
    try:
        change_meeting(actor=reader_of(request), meeting=meeting, version=_version(request), **form.plan())
    except Refusal as refusal:
        if isinstance(refusal, Conflict):
            context["rows"] = _rows(refusal)
        response = shown(request, "meeting/plan.html", context, refusal)
        response.status_code = 403 if isinstance(refusal, NotPermitted) else 409
        return response
    return redirect("web:meeting", pk)


def _initial(meeting: Meeting) -> dict[str, Any]:
    starts = timezone.localtime(meeting.starts_at) if meeting.starts_at else None
    return {
        "day": starts.date() if starts else None,
        "time": starts.time() if starts else USUAL_START,
        "place": meeting.place,
        "chair": meeting.chair_id,
        "minutes_taker": meeting.minutes_taker_id,
    }


def _version(request: HttpRequest) -> int:
    given = request.POST.get("version", "")
    return int(given) if given.isdecimal() else 0


def _rows(conflict: Conflict) -> list[dict[str, Any]]:
    labels = {
        "starts_at": _("Thời gian"),
        "place": _("Địa điểm"),
        "chair": _("Chủ trì"),
        "minutes_taker": _("Người ghi biên bản"),
    }
    return [
        {"label": label, "theirs": _word(conflict.theirs[name]), "yours": _word(conflict.yours[name])}
        for name, label in labels.items()
    ]


def _word(value: Any) -> str:
    return moment(value) if isinstance(value, dt.datetime) else str(value or "")
