"""The competent level: dossiers, comments, appraisals, conferences with their lists, notices, the central report."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.ballots.enums import RoundKind
from xeploai.ballots.queries.course import course_of
from xeploai.cycles.enums import QualityLevel
from xeploai.cycles.models import Subject
from xeploai.meetings.actions.plan_conference import competent_body, plan_conference
from xeploai.meetings.enums import Nature
from xeploai.meetings.models import Meeting
from xeploai.meetings.planning import When
from xeploai.organisations.models import Unit
from xeploai.people.models import Post
from xeploai.platform.simulation.hall import after_the_votes, before_the_votes, vote
from xeploai.platform.simulation.papers import evening_of
from xeploai.ratings.actions.accept_dossier import accept_dossier
from xeploai.ratings.actions.answer_comment import answer_comment
from xeploai.ratings.actions.ask_comments import ask_comments
from xeploai.ratings.actions.check_piece import check_piece
from xeploai.ratings.actions.decide_subject_difference_reasons import decide_subject_difference_reasons
from xeploai.ratings.actions.finish_appraisal import finish_appraisal
from xeploai.ratings.actions.make_central_report import make_central_report
from xeploai.ratings.actions.make_submission import make_submission
from xeploai.ratings.actions.open_conference_list import open_conference_list
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.actions.save_appraisal import save_appraisal
from xeploai.ratings.actions.send_dossier import send_dossier
from xeploai.ratings.actions.send_subject_notices import send_subject_notices
from xeploai.ratings.models import SubjectRating
from xeploai.ratings.queries.authorities import subjects_of, worked_on
from xeploai.ratings.queries.lists import lists_of
from xeploai.ratings.queries.pieces import missing_of, rows_of
from xeploai.ratings.queries.subject_differences import decided_at

if TYPE_CHECKING:
    from xeploai.platform.simulation.stage import Stage

COMMENTING = 2
REASON = "Căn cứ ý kiến tham gia và kết quả thẩm định."


def send(play: Stage, subject: Subject) -> None:
    """Pieces that the system does not hold come on paper; then one sending to all addressees."""
    version = 0
    for row in missing_of(rows_of(play.cycle, [subject])[subject.pk]):
        code = row.piece.code
        version = play.do(check_piece, subject=subject, code=code, version=version, on_paper=True).version
    number, day = f"{subject.pk}-BC", timezone.localdate()
    play.do(send_dossier, subject=subject, document_number=number, document_date=day, version=version)


def authorities(play: Stage) -> list[Unit]:
    """The units of this part that rate or recommend anything."""
    rated = Subject.objects.active().filter(cycle=play.cycle).exclude(rated_by=None).values("rated_by")
    return list(play.units.filter(pk__in=rated))


def ask_for_comments(play: Stage, authority: Unit) -> int:
    """Two units are asked about everything the authority decides; most answer, some have nothing to say."""
    subjects = list(subjects_of(play.cycle, authority))
    also = list(play.units.exclude(pk=authority.pk)[:COMMENTING])
    if not subjects or not also:
        return 0
    random = play.random("comments", authority.code)
    due = timezone.localdate() + dt.timedelta(days=5)
    asked = {"cycle": play.cycle, "authority": authority, "subjects": subjects}
    requests = play.do(ask_comments, **asked, due_on=due, also=also)
    for request in requests:
        nothing = random.random() < 0.3  # noqa: PLR2004 - some have nothing to say
        answer = "" if nothing else "Nhất trí với mức tự xếp loại."
        play.do(answer_comment, request=request, version=request.version, answer=answer, nothing=nothing)
    return len(requests)


def appraise(play: Stage, authority: Unit) -> int:
    """Each dossier is taken in; a sheet with the level the subject gave itself, finished."""
    subjects = list(worked_on(play.cycle, authority).select_related("unit", "body", "person", "rated_by", "dossier"))
    own = dict(
        SubjectRating.objects.in_force()
        .filter(subject__in=subjects, nature=Nature.PROPOSAL)
        .values_list("subject_id", "level")
    )
    random = play.random("appraisal", authority.code)
    for subject in subjects:
        if getattr(subject, "decides", False):
            play.do(accept_dossier, dossier=subject.dossier, version=subject.dossier.version)
        usual = QualityLevel.EXCELLENT if random.random() < 0.15 else QualityLevel.GOOD  # noqa: PLR2004 - one in seven
        level = own.get(subject.pk) or usual.value
        given = {"subject": subject, "authority": authority, "level": level}
        sheet = play.do(save_appraisal, **given, version=0, facts={}, remarks="Đủ hồ sơ, đúng thẩm quyền.")
        play.do(finish_appraisal, appraisal=sheet, version=sheet.version)
    return len(subjects)


def hold_conference(play: Stage, authority: Unit) -> int:
    """The submission, the lists one after the other, reasons, minutes, notices; how many subjects were voted on."""
    day = timezone.localdate()
    given = {"cycle": play.cycle, "unit": authority}
    play.do(make_submission, **given, document_number=f"{authority.pk}-TTr", document_date=day)
    starts = evening_of(play.cycle.year).replace(month=12, day=12, hour=8)
    body = competent_body(authority)
    seats = Post.objects.current().filter(body=body).select_related("person").order_by("pk")
    chair, taker = [*(post.person for post in seats[:2]), None, None][:2]
    meeting = play.do(plan_conference, **given, when=When(starts_at=starts, chair=chair, minutes_taker=taker))
    tellers = before_the_votes(play, meeting)
    for ballot, listed in lists_of(meeting).items():
        wanted = {one.subject.key: one.proposed for one in listed if one.ready}
        if wanted:
            opened = play.do(open_conference_list, meeting=meeting, ballot=ballot)
            vote(play, meeting, tellers, RoundKind.LEVELS, wanted=wanted, opened=opened)
        if wanted and course_of(Meeting.objects.get(pk=meeting.pk), ballot).next.step == "open":
            vote(play, meeting, tellers, RoundKind.LEVELS_AGAIN, wanted=wanted, ballot=ballot)
    rated = play.do(record_subject_ratings, meeting=meeting)
    reasons = {one.rating.subject_id: REASON for one in decided_at(meeting) if one.differs}
    if reasons:
        play.do(decide_subject_difference_reasons, meeting=meeting, reasons=reasons)
    after_the_votes(play, meeting)
    play.do(send_subject_notices, meeting=meeting)
    return len(rated)


def report(play: Stage) -> int:
    """The report to the centre."""
    play.do(
        make_central_report,
        actor=play.staff,
        cycle=play.cycle,
        unit=play.unit,
        document_number="01-BC/TU",
        document_date=timezone.localdate(),
    )
    return 1
