"""Keep the draft of an appraisal sheet; called after each change on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.law.rule_sets.appraisals import appraising_of
from xeploai.people.rules import require
from xeploai.ratings.claiming import claim
from xeploai.ratings.models import Appraisal
from xeploai.ratings.queries.authorities import authority_of, require_worked_on
from xeploai.ratings.validators import LONGEST_NOTE, level_or_blank, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.cycles.models import Subject
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def save_appraisal(
    *,
    actor: User,
    subject: Subject,
    version: int,
    facts: Mapping[str, Mapping[str, Any]],
    remarks: str,
    level: str,
    authority: Unit | None = None,
) -> Appraisal:
    """Store facts {code: {value, note}}, remarks and the level appraised, complete or not (R-PL5a).

    ``authority`` is who appraises: by default who decides; a level that recommends a leader has a sheet of its own.
    ``version`` is the one the page carried, 0 for a new sheet. A draft is not recorded in the journal. Refuses:
    cycle_closed, subject_dropped, no_authority, not_competent, appraisal_finished, unknown_fact,
    unknown_fact_value, unknown_level, text_too_long (PL5). Raises Conflict.
    """
    with transaction.atomic():
        authority = authority or authority_of(subject)
        require(actor, "ratings.appraise", authority)
        held_open(subject.cycle)
        require_worked_on(subject, authority)
        if subject.dropped_on is not None:
            raise Refusal("subject_dropped", clause="PL5", name=subject.name, day=subject.dropped_on)
        said = {
            "facts": valid_facts(subject, facts),
            "text": text(remarks),
            "level": level_or_blank(level),
        }
        sheet, created = Appraisal.objects.get_or_create(subject=subject, authority=authority, defaults=said)
        standing = plain(sheet)
        if created or standing == said:
            return sheet
        if sheet.done_at is not None:
            raise Refusal("appraisal_finished", clause="PL5", name=subject.name)
        claim(sheet, version=version, values={**said, "saved_at": timezone.now()}, theirs=standing, yours=said)
    return sheet


def plain(sheet: Appraisal) -> dict[str, Any]:
    """What the sheet says, for conflicts and digests."""
    return {"facts": sheet.facts, "text": sheet.text, "level": sheet.level}


def valid_facts(subject: Subject, facts: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Only facts of this kind of subject, with possible values; what nobody answered is left out."""
    known = {fact.code: fact for fact in appraising_of(subject.cycle.rule_set).facts_for(subject.kind)}
    kept: dict[str, dict[str, Any]] = {}
    for code, said in facts.items():
        if code not in known:
            raise Refusal("unknown_fact", clause="PL5", fact=code)
        value, note = said.get("value"), text(str(said.get("note", "")), longest=LONGEST_NOTE)
        if value not in {None, ""} and not known[code].accepts(value):
            raise Refusal("unknown_fact_value", clause="PL5", fact=known[code].name.vi)
        if value not in {None, ""} or note:
            kept[code] = {"value": None if value == "" else value, "note": note}
    return {code: kept[code] for code in known if code in kept}
