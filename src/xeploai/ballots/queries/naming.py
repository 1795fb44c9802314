"""What is printed on a line of the ballot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.ballots.models import RoundSubject
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Criterion, Subject
from xeploai.people.models import Person
from xeploai.people.naming import told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.ballots.queries.candidates import Candidate
    from xeploai.meetings.models import Meeting

LONGEST = 400


def names_of(meeting: Meeting, candidates: Sequence[Candidate]) -> dict[str, str]:
    """{line: name}. Equal names in one cell are told apart, and a name stays the same in every round."""
    earlier = RoundSubject.objects.filter(round__meeting=meeting).order_by("round__number")
    names = {line.key: line.name for line in earlier if line.name}
    new = [candidate for candidate in candidates if candidate.key not in names]
    return names | _people(new) | _subjects(new) | _criteria(new)


def _people(new: Sequence[Candidate]) -> dict[str, str]:
    groups: dict[int | None, list[int]] = {}
    for candidate in new:
        if candidate.person_id is not None:
            groups.setdefault(candidate.group_id, []).append(candidate.person_id)
    people = Person.objects.in_bulk([pk for group in groups.values() for pk in group])
    names: dict[str, str] = {}
    for group in groups.values():
        names |= {str(pk): name for pk, name in told_apart(people[pk] for pk in group).items()}
    return names


def _subjects(new: Sequence[Candidate]) -> dict[str, str]:
    """An organisation or a collective by its name, a leader by name and post."""
    wanted = [candidate.subject_id for candidate in new if candidate.subject_id is not None]
    found = Subject.objects.in_bulk(wanted) if wanted else {}
    return {subject.key: _of(subject)[:LONGEST] for subject in found.values()}


def _of(subject: Subject) -> str:
    if subject.kind == SubjectKind.LEADER and subject.post:
        return f"{subject.name}, {subject.post}"
    return subject.name


def _criteria(new: Sequence[Candidate]) -> dict[str, str]:
    wanted = [candidate.criterion_id for candidate in new if candidate.criterion_id is not None]
    found = Criterion.objects.in_bulk(wanted) if wanted else {}
    return {f"c{criterion.pk}": str(criterion)[:LONGEST] for criterion in found.values()}
