"""The whole chain of a subject's rating, and of a party member's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import get_language, gettext as _

from xeploai.ballots.queries.numbers import sees_numbers
from xeploai.cycles.rule_sets import chosen_in, rule_set_of
from xeploai.exchange.chains.competent import competent_parts
from xeploai.exchange.chains.meetings import meeting_part
from xeploai.exchange.chains.members import member_parts
from xeploai.exchange.chains.parts import Chain, Part, Step, paper
from xeploai.exchange.chains.results import electorate_step, reratings_part, results_part, steps_of
from xeploai.exchange.chains.subjects import subject_parts
from xeploai.exchange.chains.votes import votes_part
from xeploai.meetings.models import Meeting
from xeploai.ratings.models import Rating, Rerating, SubjectRating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.cycles.models import Cycle, Subject
    from xeploai.people.models import User

NATURES = ("proposal", "recommendation", "decision")


def chain_of_subject(subject: Subject, reader: User) -> Chain:
    """Everything about an organisation, a collective or a leader; small votes only for who may see them (A-28)."""
    ratings = sorted(
        SubjectRating.objects.filter(subject=subject).select_related("authority"),
        key=lambda one: (NATURES.index(one.nature), one.version),
    )
    meetings = _meetings(Q(subject=subject) | Q(pk__in=[one.meeting_id for one in ratings if one.meeting_id]))
    hidden = [one.pk for one in meetings if not sees_numbers(reader, one)]
    language = _language()
    about = Q(subject=subject) | Q(criterion__isnull=False, round__meeting__subject=subject)
    parts = [
        *subject_parts(subject, language),
        *[meeting_part(one) for one in meetings],
        votes_part(meetings, about, hidden=hidden),
        results_part(ratings, {one.pk: one.authority.name for one in ratings}),
        *competent_parts(subject, language),
        reratings_part(Rerating.objects.filter(subject=subject).select_related("unit")),
        _rules(subject.cycle, language),
    ]
    names = {subject.key: subject.name}
    return _chain(subject.cycle, subject.name, subject.unit, parts, _steps(ratings, meetings, hidden, names), meetings)


def chain_of_rating(rating: Rating, reader: User) -> Chain:
    """Everything about one party member's rating: in the cell, and at the competent level."""
    ratings = sorted(
        Rating.objects.filter(cycle=rating.cycle, person=rating.person).select_related("meeting__unit", "cell"),
        key=lambda one: (NATURES.index(one.nature), one.version),
    )
    meetings = _meetings(Q(pk__in=[one.meeting_id for one in ratings]))
    hidden = [one.pk for one in meetings if not sees_numbers(reader, one)]
    language, person = _language(), rating.person
    parts = [
        *member_parts(rating, language),
        *[meeting_part(one) for one in meetings],
        votes_part(meetings, Q(person=person), hidden=hidden),
        results_part(ratings, {one.pk: one.meeting.unit.name for one in ratings}),
        reratings_part(Rerating.objects.filter(cycle=rating.cycle, person=person).select_related("unit")),
        _rules(rating.cycle, language),
    ]
    names = {str(person.pk): str(person)}
    steps = _steps(ratings, meetings, hidden, names)
    return _chain(rating.cycle, person.full_name, rating.cell, parts, steps, meetings)


def _language() -> str:
    return "en" if (get_language() or "vi").startswith("en") else "vi"


def _meetings(which: Q) -> list[Meeting]:
    found = Meeting.objects.filter(which, rehearsal=False).select_related(
        "unit", "cycle", "chair", "minutes_taker", "subject"
    )
    return list(found.order_by("starts_at", "pk"))


def _steps(
    ratings: Sequence[Rating | SubjectRating], meetings: list[Meeting], hidden: list[int], names: dict[str, str]
) -> list[Step]:
    """Of the votes whose numbers the reader sees, the electorate of each and the ratings in force."""
    language = _language()
    found = [step for one in meetings if one.pk not in hidden for step in electorate_step(one, language, names)]
    for rating in ratings:
        if rating.superseded_at is None and rating.meeting_id not in hidden:
            found += steps_of(rating, language, names)
    return found


def _rules(cycle: Cycle, language: str) -> Part:
    """The rule set and the readings chosen for this cycle, each with its document."""
    rules, chosen = rule_set_of(cycle), chosen_in(cycle)
    lines = [(_("Bộ quy định"), f"{rules.number} ({cycle.rule_set_digest[:12]})")]
    for key, setting in sorted(chosen.items()):
        point = rules.interpretation(key)
        words = point.option(setting.value).label.in_language(language)
        lines.append((f"{point.id}", f"{words} ({paper(setting.document_number, setting.document_date)})"))
    if not chosen:
        lines.append((_("Cách hiểu"), _("theo mặc định của bộ quy định, chưa chọn cách khác")))
    return Part("rules", _("Quy định và cách hiểu đang áp dụng"), "", tuple(lines))


def _chain(  # noqa: PLR0917
    cycle: Cycle, title: str, unit: object, parts: Sequence[Part | None], steps: list[Step], meetings: list[Meeting]
) -> Chain:
    return Chain(
        title=title,
        unit=str(unit),
        unit_id=int(getattr(unit, "pk", 0)),
        year=cycle.year,
        rule_set=cycle.rule_set,
        rule_set_digest=cycle.rule_set_digest,
        parts=tuple(part for part in parts if part is not None),
        steps=tuple(steps),
        meetings=tuple(one.pk for one in meetings),
    )
