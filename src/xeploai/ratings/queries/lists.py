"""The lists of a conference: what stands on each, and what to warn of before and after the vote (PL5, A-23, A-35)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.ballots.queries.caps import cap_settings
from xeploai.ballots.queries.settings import settings_in_force
from xeploai.cycles.enums import SubjectKind
from xeploai.law.similar_groups import GroupCap, above, group_caps
from xeploai.meetings.enums import Nature
from xeploai.people.enums import PostRole
from xeploai.ratings.models import Appraisal, SubjectRating
from xeploai.ratings.queries.authorities import worked_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from xeploai.cycles.models import Subject
    from xeploai.meetings.models import Meeting

BALLOTS = (
    f"{Nature.DECISION}.{SubjectKind.UNIT}",
    f"{Nature.DECISION}.{SubjectKind.BODY}",
    f"{Nature.DECISION}.{SubjectKind.LEADER}",
    f"{Nature.RECOMMENDATION}.{SubjectKind.LEADER}",
)


@dataclass(frozen=True)
class Listed:
    """One subject on a list: the level put to the vote, blank where the appraisal is not finished."""

    subject: Subject
    ballot: str
    proposed: str
    result: SubjectRating | None
    elsewhere: bool

    @property
    def ready(self) -> bool:
        """Whether it can stand on a ballot: appraised, and not voted on at another conference (PL5)."""
        return bool(self.proposed) and not self.elsewhere

    @property
    def level(self) -> str:
        """The level as it stands: the result, before the vote the proposal."""
        return self.result.level if self.result else self.proposed


def lists_of(meeting: Meeting) -> dict[str, list[Listed]]:
    """{ballot: what this conference decides or recommends}, in the order of the ballot. Four queries."""
    subjects = list(worked_on(meeting.cycle, meeting.unit))
    finished = Appraisal.objects.filter(authority_id=meeting.unit_id).exclude(done_at=None)
    proposed = dict(finished.values_list("subject_id", "level"))
    given = SubjectRating.objects.in_force().filter(authority_id=meeting.unit_id, subject__in=subjects)
    results = {(r.subject_id, r.nature): r for r in given.exclude(nature=Nature.PROPOSAL).defer("explanation")}
    found: dict[str, list[Listed]] = {ballot: [] for ballot in BALLOTS}
    for subject in subjects:
        nature = Nature.DECISION if getattr(subject, "decides", False) else Nature.RECOMMENDATION
        result = results.get((subject.pk, nature))
        elsewhere = result is not None and result.meeting_id != meeting.pk
        ballot = f"{nature}.{subject.kind}"
        found[ballot].append(Listed(subject, ballot, proposed.get(subject.pk, ""), result, elsewhere))
    return found


def caps_of(meeting: Meeting, listed: Iterable[Listed]) -> list[GroupCap]:
    """The cap in each group of similar ones; those without a group are not similar to anything (A-23)."""
    reading = cap_settings(settings_in_force(meeting))
    base, rounding = reading["base"], reading["rounding"]
    pairs = [(one.subject.group, one.level) for one in listed if one.subject.group]
    return group_caps(pairs, base=base, rounding=rounding)


def heads_over(listed: Sequence[Listed], levels: Mapping[int, str]) -> list[tuple[Listed, str, str]]:
    """Heads rated above the collective or the unit they head: (head, what is headed, its level) (A-35).

    ``levels``: {subject id: level} of all that this level decides.
    """
    bodies = {one.subject.body_id: one for one in listed if one.subject.kind == SubjectKind.BODY}
    units = {one.subject.unit_id: one for one in listed if one.subject.kind == SubjectKind.UNIT}
    found: list[tuple[Listed, str, str]] = []
    for one in listed:
        if one.subject.kind != SubjectKind.LEADER or one.subject.role != PostRole.HEAD:
            continue
        near = (bodies.get(one.subject.body_id), units.get(one.subject.unit_id))
        level = levels.get(one.subject.pk, "")
        found += [
            (one, headed.subject.name, levels[headed.subject.pk])
            for headed in near
            if headed is not None and above(level, levels.get(headed.subject.pk, ""))
        ]
    return found
