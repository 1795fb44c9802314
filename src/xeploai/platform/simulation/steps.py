"""The year, step by step: which parts of the province play it, and what each does. Parts do not touch each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.cycles.actions.install_illustrative_frames import install_illustrative_frames
from xeploai.cycles.actions.open_cycle import open_cycle
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.organisations.enums import CELL_KINDS
from xeploai.organisations.models import Unit
from xeploai.platform.simulation import competing, conferences, evenings, papers, preparing
from xeploai.platform.simulation.casting import TOP
from xeploai.platform.simulation.peopling import AREAS, PARTS
from xeploai.ratings.queries.authorities import authorities_of

if TYPE_CHECKING:
    from xeploai.platform.simulation.stage import Stage

YEAR, RULE_SET = 2026, "13-HD-TU-2023"


@dataclass(frozen=True, slots=True)
class Step:
    """``parts`` gives the codes of the units that play; ``play`` does one part and says how many things it did."""

    name: str
    things: str
    parts: Callable[[], list[str]]
    play: Callable[[Stage], int]


def _top() -> list[str]:
    return [TOP]


def _areas() -> list[str]:
    return list(Unit.objects.filter(kind__in=AREAS).order_by("code").values_list("code", flat=True))


def _committees() -> list[str]:
    found = Unit.objects.filter(kind="grassroots_party", below__descendant__kind="cell").distinct()
    return list(found.order_by("code").values_list("code", flat=True))


def _cells(play: Stage) -> list[Unit]:
    below = Unit.objects.filter(above__ancestor=play.unit, kind__in=CELL_KINDS, memberships__left_on=None)
    return list(below.distinct().order_by("code"))


def _open(play: Stage) -> int:
    cycle = play.do(open_cycle, actor=play.staff, year=YEAR, rule_set=RULE_SET)
    play.meter.do(install_illustrative_frames, cycle=cycle, actor=play.staff)
    return 1


def _papers(play: Stage) -> int:
    return sum(papers.write_papers(play, cell) for cell in _cells(play))


def _hold_cells(play: Stage) -> int:
    return len([evenings.hold_cell(play, cell) for cell in _cells(play)])


def _hold_committee(play: Stage) -> int:
    evenings.hold_committee(play)
    return 1


def _parts() -> list[str]:
    return list(Unit.objects.filter(kind__in=PARTS).order_by("code").values_list("code", flat=True))


def _subjects(play: Stage, *kinds: str) -> list[Subject]:
    mine = Subject.objects.active().filter(cycle=play.cycle, unit__in=play.units, kind__in=kinds)
    return list(mine.select_related("unit", "body", "cycle").order_by("unit__code", "pk"))


def _plans(play: Stage) -> int:
    preparing.record_plan(play, play.unit)
    return 1


def _reports(play: Stage) -> int:
    subjects = _subjects(play, SubjectKind.UNIT, SubjectKind.BODY)
    for subject in subjects:
        preparing.write_report(play, subject)
    return len(subjects)


def _collectives(play: Stage) -> int:
    subjects = [subject for subject in _subjects(play, SubjectKind.BODY) if subject.reviewed]
    for subject in subjects:
        conferences.review_collective(play, subject)
    return len(subjects)


def _organisations(play: Stage) -> int:
    return sum(conferences.rate_organisation(play, subject) for subject in _subjects(play, SubjectKind.UNIT))


def _all_subjects(play: Stage) -> list[Subject]:
    return _subjects(play, *SubjectKind.values)


def _dossiers(play: Stage) -> int:
    """Of everything that somebody below the centre works on."""
    subjects = _all_subjects(play)
    somebody = authorities_of(subjects)
    subjects = [subject for subject in subjects if subject.pk in somebody]
    for subject in subjects:
        competing.send(play, subject)
    return len(subjects)


def _at_authorities(work: Callable[[Stage, Unit], int]) -> Callable[[Stage], int]:
    return lambda play: sum(work(play, unit) for unit in competing.authorities(play))


def _conferences(play: Stage) -> int:
    return len([competing.hold_conference(play, unit) for unit in competing.authorities(play)])


def _above() -> list[str]:
    return list(Unit.objects.filter(kind="district_party").order_by("code").values_list("code", flat=True))


STEPS = (
    Step("open the year", "cycles", _top, _open),
    Step("papers of members", "members", _areas, _papers),
    Step("cells vote (PL3, PL4)", "meetings", _areas, _hold_cells),
    Step("committees decide on members (PL4)", "meetings", _committees, _hold_committee),
    Step("plans of units (VI.5)", "plans", _parts, _plans),
    Step("reports of collectives and organisations (II.1)", "reports", _parts, _reports),
    Step("collectives review themselves (PL2)", "meetings", _parts, _collectives),
    Step("organisations rate themselves (PL1)", "meetings", _parts, _organisations),
    Step("dossiers (VI.1)", "dossiers", _parts, _dossiers),
    Step("comments (VI.3)", "answers", _parts, _at_authorities(competing.ask_for_comments)),
    Step("appraisals (PL5)", "sheets", _parts, _at_authorities(competing.appraise)),
    Step("conferences at the grassroots (PL5)", "meetings", _areas, _conferences),
    Step("conferences of districts (PL5)", "meetings", _above, _conferences),
    Step("conference of the province (PL5)", "meetings", _top, _conferences),
    Step("report to the centre (VI.3)", "reports", _top, competing.report),
)
