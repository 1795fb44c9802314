"""Begin the report of a subject, in the form that fits it, with last year's shortcomings to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.enums import FrameSubject, SubjectKind
from xeploai.cycles.models import CriteriaFrame
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.carrying import carry_over
from xeploai.reviews.models import Report
from xeploai.reviews.queries import form_code_of, is_party_member
from xeploai.reviews.report_admission import open_subject, writes_for

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject
    from xeploai.people.models import User

FRAMES = {
    SubjectKind.UNIT: FrameSubject.UNIT,
    SubjectKind.BODY: FrameSubject.BODY,
    SubjectKind.LEADER: FrameSubject.LEADER,
}


def open_report(*, actor: User, subject: Subject) -> Report:
    """The report of the subject, empty where it is new; opening it again gives the same one.

    It follows the criteria frame in force for its kind and keeps it; where there is none, it has no grades.
    Refuses: cycle_closed, subject_dropped (I), self_rating_is_the_paper (II.3.2: a party member has one file).
    """
    with transaction.atomic():
        writes_for(actor, subject)
        open_subject(subject)
        person = subject.person
        if subject.kind == SubjectKind.LEADER and person is not None and is_party_member(person):
            raise Refusal("self_rating_is_the_paper", clause="II.3.2", person=person.full_name)
        kind = FRAMES[SubjectKind(subject.kind)]
        frame = CriteriaFrame.objects.filter(cycle=subject.cycle_id, subject=kind, current=True).first()
        report, created = Report.objects.get_or_create(
            subject=subject, defaults={"form": form_code_of(subject), "frame": frame, "entered_by": actor}
        )
        if created:
            carried = carry_over(subject)
            record(
                actor=actor,
                verb="open_report",
                unit=subject.unit_id,
                subject=report,
                about=subject.name,
                form=report.form,
                carried=len(carried),
            )
    return report
