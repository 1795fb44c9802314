"""Self level, tally, opinions, appraisal, proposal, decision: one row for each subject (VI.3, users' step 6).

The number of queries does not depend on how many subjects there are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from xeploai.cycles.enums import QualityLevel
from xeploai.law.rule_sets.appraisals import Appraising, Fact, appraising_of
from xeploai.meetings.enums import Nature
from xeploai.ratings.models import Appraisal, CommentRequest, SubjectRating
from xeploai.ratings.queries.own import Own, own_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xeploai.cycles.models import Cycle, Subject
    from xeploai.organisations.models import Unit


@dataclass
class Opinions:
    """What was asked and said: ``levels`` counts the levels put forward, ``nothing`` those without an opinion."""

    asked: int = 0
    answered: int = 0
    nothing: int = 0
    levels: Counter[str] = field(default_factory=Counter)

    @property
    def by_level(self) -> list[tuple[str, int]]:
        """The levels put forward, the highest first."""
        return [(code, self.levels[code]) for code in QualityLevel.values if self.levels[code]]


@dataclass(frozen=True)
class Row:
    """One subject from its own word to the decision."""

    subject: Subject
    own: Own | None
    opinions: Opinions
    sheet: Appraisal | None
    warned: tuple[Fact, ...]
    decision: SubjectRating | None
    recommendation: SubjectRating | None

    @property
    def proposed(self) -> str:
        """The level put to the conference; blank until the appraisal is finished."""
        return self.sheet.level if self.sheet and self.sheet.done_at else ""

    @property
    def result(self) -> SubjectRating | None:
        """What this level made of it: a decision, or a recommendation."""
        return self.decision or self.recommendation


def rows_of(cycle: Cycle, authority: Unit, subjects: Sequence[Subject]) -> list[Row]:
    """The rows in the order given. Seven queries."""
    own, said = own_of(subjects), opinions_on(subjects)
    sheets = {s.subject_id: s for s in Appraisal.objects.filter(subject__in=subjects, authority=authority)}
    rated = SubjectRating.objects.in_force().filter(subject__in=subjects).exclude(nature=Nature.PROPOSAL)
    decided: dict[int, SubjectRating] = {}
    recommended: dict[int, SubjectRating] = {}
    for rating in rated.defer("explanation"):
        if rating.nature == Nature.DECISION:
            decided[rating.subject_id] = rating
        elif rating.authority_id == authority.pk:
            recommended[rating.subject_id] = rating
    appraising = appraising_of(cycle.rule_set)
    return [
        Row(
            subject,
            own.get(subject.pk),
            said.get(subject.pk, Opinions()),
            sheet := sheets.get(subject.pk),
            tuple(warned(appraising, sheet.facts if sheet else {})),
            decided.get(subject.pk),
            recommended.get(subject.pk),
        )
        for subject in subjects
    ]


def opinions_on(subjects: Sequence[Subject]) -> dict[int, Opinions]:
    """{subject id: what was asked and said}. One query."""
    found: dict[int, Opinions] = {}
    requests = CommentRequest.objects.filter(subject__in=subjects)
    for subject_id, answered_at, nothing, level in requests.values_list(
        "subject_id", "answered_at", "nothing", "level"
    ):
        one = found.setdefault(subject_id, Opinions())
        one.asked += 1
        one.answered += answered_at is not None
        one.nothing += bool(nothing)
        if level:
            one.levels[level] += 1
    return found


def warned(appraising: Appraising, facts: Mapping[str, Mapping[str, object]]) -> list[Fact]:
    """The facts that reach their mark. They warn with their source and decide nothing."""
    found = []
    for code, said in facts.items():
        fact, value = appraising.facts.get(code), said.get("value")
        if fact is not None and isinstance(value, str | int) and fact.warns(value):
            found.append(fact)
    return found
