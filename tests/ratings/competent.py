"""A district and what it rates, up to the dossier: organisations, their collectives, their leaders."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tests import factories as make
from tests.ballots.evening import draft
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.save_count_entry import save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.cycles.enums import QualityLevel, SubjectKind
from xeploai.cycles.models import Cycle, Subject
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Attendee, Meeting, Minutes, Teller
from xeploai.organisations.enums import BodyKind, Level, UnitKind
from xeploai.people.enums import PostRole
from xeploai.ratings.actions.ask_comments import ask_comments
from xeploai.ratings.actions.check_piece import check_piece
from xeploai.ratings.actions.finish_appraisal import finish_appraisal
from xeploai.ratings.actions.open_conference_list import open_conference_list
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.actions.save_appraisal import save_appraisal
from xeploai.ratings.actions.send_dossier import send_dossier
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import Appraisal, Dossier, SubjectRating
from xeploai.ratings.queries.pieces import missing_of, rows_of
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Report

if TYPE_CHECKING:
    from xeploai.organisations.models import Body, Unit
    from xeploai.people.models import Person, User

TODAY = timezone.localdate


@dataclass
class World:
    """``staff`` works for the province's organisation committee, ``clerk`` for the agency ``unit``."""

    cycle: Cycle
    province: Unit
    unit: Unit
    commenting: Unit
    body: Body
    head: Person
    staff: User
    clerk: User
    commenter: User
    outsider: User
    organisation: Subject
    collective: Subject
    leader: Subject
    more: list[Subject] = field(default_factory=list)

    @property
    def subjects(self) -> list[Subject]:
        return [self.organisation, self.collective, self.leader]


def a_world() -> World:
    cycle = Cycle.objects.filter(year=2026).first() or make.a_cycle()
    province = make.a_unit(UnitKind.PROVINCIAL_PARTY, level=Level.PROVINCE, name="Đảng bộ tỉnh Quảng Ngãi")
    unit = an_agency(province, "Sở Nội vụ")
    commenting = an_agency(province, "Ủy ban Kiểm tra Tỉnh ủy")
    head = make.a_person("Trần Thị Minh Châu", title="Giám đốc Sở")
    body = make.a_body(unit, BodyKind.AGENCY_LEADERSHIP, seats={head: str(PostRole.HEAD)})
    organisation, collective, leader = subjects_of(cycle, province, unit, body, head)
    return World(
        cycle, province, unit, commenting, body, head,
        staff=make.a_user(provincial_staff=province), clerk=make.a_user(clerk=unit),
        commenter=make.a_user(clerk=commenting), outsider=make.a_user(clerk=an_agency(province, "Sở Y tế")),
        organisation=organisation, collective=collective, leader=leader,
    )  # fmt: skip


def an_agency(province: Unit, name: str) -> Unit:
    return make.a_unit(UnitKind.AGENCY, parent=province, level=Level.PROVINCE, name=name)


def subjects_of(cycle: Cycle, province: Unit, unit: Unit, body: Body, head: Person) -> list[Subject]:
    shared: dict[str, Any] = {
        "cycle": cycle, "unit": unit, "level": Level.PROVINCE, "rated_by": province, "group": "so",
    }  # fmt: skip
    return [
        Subject.objects.create(kind=SubjectKind.UNIT, name=unit.name, **shared),
        Subject.objects.create(kind=SubjectKind.BODY, body=body, name=body.name, reviewed=True, **shared),
        Subject.objects.create(
            kind=SubjectKind.LEADER, body=body, person=head, name=head.full_name, post="Giám đốc Sở",
            role=PostRole.HEAD, **shared,
        ),
    ]  # fmt: skip


def add_agency(world: World, name: str) -> list[Subject]:
    """Another agency with its collective and its head."""
    unit = an_agency(world.province, name)
    head = make.a_person()
    body = make.a_body(unit, BodyKind.AGENCY_LEADERSHIP, seats={head: str(PostRole.HEAD)})
    made = subjects_of(world.cycle, world.province, unit, body, head)
    world.more += made
    return made


def a_report(subject: Subject, by: User, *, proposed: str = "good") -> Report:
    return Report.objects.create(
        subject=subject, form="agency", entered_by=by, proposed=proposed, state=PaperState.SUBMITTED,
        submitted_at=timezone.now(), sections={"results": {"text": "Đạt kế hoạch.", "version": 1}},
        opinions_closed_at=timezone.now(),
    )  # fmt: skip


def a_result(subject: Subject, *, level: str = "good", votes: int = 9, convened: int = 10) -> SubjectRating:
    """What the subject's own conference made of it, with adopted minutes."""
    kind = MeetingKind.ORGANISATION if subject.kind == SubjectKind.UNIT else MeetingKind.COLLECTIVE
    meeting = Meeting.objects.create(
        cycle=subject.cycle, unit=subject.unit, kind=kind, subject=subject, nature=Nature.PROPOSAL,
        starts_at=timezone.now(), frozen_at=timezone.now(), convened=convened, adopted_at=timezone.now(),
    )  # fmt: skip
    Minutes.objects.create(meeting=meeting, adopted_at=timezone.now(), locked={"meeting": {}}, digest="d" * 64)
    given = {"convened": convened, "levels": [level], "lines": {subject.key: {level: votes}}}
    return SubjectRating.objects.create(
        cycle=subject.cycle, subject=subject, meeting=meeting, authority=subject.unit, nature=Nature.PROPOSAL,
        status=RatingStatus.RATED, level=level,
        explanation=[{"rule": "level_vote", "given": given, "outcome": {}, "clauses": ["V"]}],
    )  # fmt: skip


def on_paper(world: World, subject: Subject) -> Dossier | None:
    """Everything that the system does not hold comes on paper."""
    dossier: Dossier | None = Dossier.objects.filter(subject=subject).first()
    for row in missing_of(rows_of(world.cycle, [subject])[subject.pk]):
        dossier = check_piece(
            actor=world.clerk, subject=subject, code=row.piece.code, on_paper=True,
            version=dossier.version if dossier else 0,
        )  # fmt: skip
    return dossier


def sent(world: World, subject: Subject, *, by: User | None = None) -> Dossier:
    world.clerk = by or make.a_user(clerk=subject.unit)
    dossier = on_paper(world, subject)
    return send_dossier(
        actor=world.clerk, subject=subject, document_number="12-BC/SNV", document_date=TODAY(),
        version=dossier.version if dossier else 0,
    )  # fmt: skip


def asked(world: World, *subjects: Subject, due: int = 5) -> list[Any]:
    return ask_comments(
        actor=world.staff, cycle=world.cycle, authority=world.province, subjects=subjects or world.subjects,
        due_on=TODAY() + dt.timedelta(days=due), also=[world.commenting],
    )  # fmt: skip


def appraised(world: World, subject: Subject, *, level: str = "good") -> Appraisal:
    if not Dossier.objects.filter(subject=subject).exists():
        sent(world, subject)
    sheet = save_appraisal(actor=world.staff, subject=subject, version=0, facts={}, remarks="", level=level)
    return finish_appraisal(actor=world.staff, appraisal=sheet, version=sheet.version)


@dataclass
class Conference:
    """The province's conference, frozen, with its tellers; ``convened`` voters."""

    world: World
    meeting: Meeting
    head: User
    second: User
    convened: int = 7

    def vote(self, ballot: str, levels: dict[int, str]) -> None:
        """Open a list, everybody votes as said, count, sign."""
        round_ = open_conference_list(actor=self.world.staff, meeting=self.meeting, ballot=ballot)
        close_voting(actor=self.world.staff, round_=round_)
        lines = {}
        for line in round_.subjects.all():
            level = levels.get(line.subject_id or 0, line.proposed)
            lines[line.key] = dict.fromkeys(QualityLevel.values, 0) | {level: self.convened, "blank": 0}
        for teller, slot in ((self.head, "A"), (self.second, "B")):
            entry = begin_count_entry(actor=teller, round_=round_, slot=slot)
            given = draft(lines, valid=self.convened)
            entry = save_count_entry(actor=teller, round_=round_, version=entry.version, draft=given)
            hand_in_count_entry(actor=teller, round_=round_, version=entry.version)
        sign_count(actor=self.head, round_=round_)

    def record(self) -> list[SubjectRating]:
        self.meeting.refresh_from_db()
        return record_subject_ratings(actor=self.world.staff, meeting=self.meeting)

    def adopt(self) -> None:
        Meeting.objects.filter(pk=self.meeting.pk).update(adopted_at=timezone.now())
        self.meeting.refresh_from_db()


def a_conference(world: World, unit: Unit | None = None, *, convened: int = 7) -> Conference:
    meeting = Meeting.objects.create(
        cycle=world.cycle, unit=unit or world.province, kind=MeetingKind.CONFERENCE, nature=Nature.DECISION,
        starts_at=timezone.now(), opened_at=timezone.now(), frozen_at=timezone.now(), convened=convened,
    )  # fmt: skip
    people = [make.a_person() for _ in range(convened)]
    for person in people:
        Attendee.objects.create(meeting=meeting, person=person, standing="official", present=True, counted=True)
    for place, person in enumerate(people[:2]):
        Teller.objects.create(meeting=meeting, person=person, is_head=place == 0)
    return Conference(world, meeting, make.a_user(people[0]), make.a_user(people[1]), convened)


def decided(world: World, **levels: str) -> Conference:
    """Organisation, collective and leader decided at the province; ``levels`` by name where not good."""
    for subject in world.subjects:
        appraised(world, subject)
    conference = a_conference(world)
    by_id = {getattr(world, name).pk: level for name, level in levels.items()}
    for ballot in ("decision.unit", "decision.body", "decision.leader"):
        conference.vote(ballot, by_id)
    conference.record()
    return conference
