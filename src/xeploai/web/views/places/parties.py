"""Working parties: formed by a decision, attending, reporting to the Standing Members (IV.1.4, R-IV4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from xeploai.documents import render_docx, render_pdf
from xeploai.documents.builders.working_party import decision_context, party_report_context
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.form_working_party import form_working_party
from xeploai.meetings.actions.report_of_working_party import report_of_working_party
from xeploai.meetings.models import Meeting, WorkingParty
from xeploai.people.models import Person
from xeploai.people.naming import told_apart
from xeploai.people.rules import may
from xeploai.web.doors import login_required, reader_of
from xeploai.web.drafts import is_autosave, not_saved, saved
from xeploai.web.papers.evening import MEDIA
from xeploai.web.views.meeting.common import shown
from xeploai.web.views.places.finding import found_people
from xeploai.web.views.places.subjects import seen_subject
from xeploai.web.views.preparation.common import day_in, version_in

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.cycles.models import Subject

PAPERS = ("decision", "report")


@login_required
def form(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose members and form the party; the one there is, where there is one."""
    subject = seen_subject(request, pk)
    party = WorkingParty.objects.filter(subject=subject, dissolved_at=None).first()
    if party is not None and request.method != "POST":
        return redirect("web:working_party", party.pk)
    if not may(reader_of(request), "attendance.manage", subject.rated_by or subject.unit):
        raise NotPermitted("attendance.manage")
    if request.method != "POST":
        return _form(request, subject)
    chosen = _chosen(request, request.POST.getlist("member"))
    head = next((p for p in chosen if p.code == request.POST.get("head")), None)
    if head is None:
        response = _form(request, subject, Refusal("party_needs_head", clause="IV.1.4"))
        response.status_code = 409
        return response
    try:
        made = form_working_party(
            actor=reader_of(request),
            subject=subject,
            head=head,
            members=chosen,
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
            task=request.POST.get("task", ""),
        )
    except Refusal as refusal:
        response = _form(request, subject, refusal)
        response.status_code = 403 if isinstance(refusal, NotPermitted) else 409
        return response
    return redirect("web:working_party", made.pk)


def _chosen(request: HttpRequest, codes: list[str]) -> list[Person]:
    return list(Person.objects.visible_to(reader_of(request)).filter(code__in=codes[:40]).by_given_name())


def _form(request: HttpRequest, subject: Subject, refusal: Refusal | None = None) -> HttpResponse:
    given = request.POST if request.method == "POST" else request.GET
    chosen = _chosen(request, given.getlist("member"))
    names = told_apart(chosen)
    query = request.GET.get("q", "").strip()
    context = {
        "subject": subject,
        "unit": subject.unit,
        "chosen": [{"person": person, "name": names[person.pk]} for person in chosen],
        "query": query,
        "people": found_people(reader_of(request), query) if query else [],
        "kept": given,
    }
    return shown(request, "places/party_form.html", context, refusal)


@login_required
def party(request: HttpRequest, pk: int) -> HttpResponse:
    """The party, its members and its report, which saves itself until it is sent."""
    found = _seen(request, pk)
    if request.method != "POST":
        return _page(request, found)
    try:
        found = report_of_working_party(
            actor=reader_of(request),
            party=found,
            text=request.POST.get("text", ""),
            version=version_in(request),
            send=request.POST.get("send") == "yes",
        )
    except Refusal as refusal:
        status = 403 if isinstance(refusal, NotPermitted) else 409
        if is_autosave(request):
            return not_saved(refusal, status)
        response = _page(request, _seen(request, pk), refusal)
        response.status_code = status
        return response
    if is_autosave(request):
        return saved(timezone.now(), found.version)
    return redirect("web:working_party", pk)


def _seen(request: HttpRequest, pk: int) -> WorkingParty:
    parties = WorkingParty.objects.visible_to(reader_of(request))
    related = ("subject__unit", "subject__rated_by", "cycle", "reported_by__person")
    return get_object_or_404(parties.select_related(*related), pk=pk)


def _page(request: HttpRequest, found: WorkingParty, refusal: Refusal | None = None) -> HttpResponse:
    reader = reader_of(request)
    members = list(found.members.select_related("person"))
    mine = any(member.person_id == reader.person_id for member in members)
    context: dict[str, Any] = {
        "party": found,
        "unit": found.subject.unit,
        "members": members,
        "meeting": _review(found),
        "can_write": mine or may(reader, "attendance.manage", found.subject.rated_by or found.subject.unit),
        "text": request.POST.get("text", found.report) if refusal else found.report,
    }
    if isinstance(refusal, Conflict):
        context["rows"] = [{"label": "", "theirs": refusal.theirs["report"], "yours": refusal.yours["report"]}]
    return shown(request, "places/party.html", context, refusal)


def _review(found: WorkingParty) -> Meeting | None:
    return Meeting.objects.filter(subject=found.subject_id, kind="collective", rehearsal=False).first()


@login_required
def paper(request: HttpRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """The draft of the decision, or the report, as PDF or Word."""
    found = _seen(request, pk)
    if paper not in PAPERS:
        raise Http404
    review = _review(found)
    held = review.starts_at if review else None
    context: Any = decision_context(found) if paper == "decision" else party_report_context(found, held)
    content = (render_pdf if kind == "pdf" else render_docx)(context)
    response = HttpResponse(content, content_type=MEDIA[kind])
    name = f"working-party-{paper}-{found.pk}.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
