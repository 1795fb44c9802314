"""Choose how an open point of the guideline is read in a cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.followed import follows
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Cycle, Setting
from xeploai.cycles.rule_sets import chosen_in, rule_set_of
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.law.rule_sets.model import Interpretation
    from xeploai.people.models import User

NOBODY = "nobody"


def choose_setting(
    *, actor: User, cycle: Cycle, key: str, value: str, document_number: str, document_date: dt.date | None
) -> Setting:
    """Adopt one reading from now on, by a document. Meetings whose list is frozen keep what they had.

    Refuses: cycle_closed, setting_unknown, setting_not_changeable, setting_not_followed (no code does it),
    setting_needs_document, setting_document_in_future, setting_unchanged, settings_do_not_fit (A-02: rounding up goes
    with the base of round 1 only).
    """
    with transaction.atomic():
        require(actor, "cycles.manage", None)
        held_open(cycle)
        cycle = Cycle.objects.select_for_update(no_key=True).get(pk=cycle.pk)
        point = _point(cycle, key, value)
        number = document_number.strip()
        if not number or document_date is None:
            raise Refusal("setting_needs_document", clause=point.clause)
        if document_date > timezone.localdate():
            raise Refusal("setting_document_in_future", clause=point.clause, date=document_date)
        chosen = {name: setting.value for name, setting in chosen_in(cycle).items()}
        before = chosen.get(point.key, point.default)
        if point.key in chosen and before == value:
            raise Refusal("setting_unchanged", clause=point.clause)
        _check_together({**chosen, point.key: value}, point)
        Setting.objects.filter(cycle=cycle, key=point.key, superseded_at=None).update(superseded_at=timezone.now())
        setting = Setting.objects.create(
            cycle=cycle,
            key=point.key,
            value=value,
            document_number=number,
            document_date=document_date,
            chosen_by=actor,
        )
        record(
            actor=actor,
            verb="choose_setting",
            unit=min((unit for role, unit in actor.held if role == "provincial_staff"), default=None),
            subject=setting,
            key=point.key,
            before=before,
            after=value,
            document=number,
            document_date=document_date,
        )
    return setting


def _point(cycle: Cycle, key: str, value: str) -> Interpretation:
    try:
        point = rule_set_of(cycle).interpretation(key)
        point.option(value)
    except KeyError as problem:
        raise Refusal("setting_unknown", key=key) from problem
    if point.changed_by == NOBODY:
        raise Refusal("setting_not_changeable", clause=point.clause)
    if not follows(point, value):
        raise Refusal("setting_not_followed", clause=point.clause)
    return point


def _check_together(chosen: dict[str, str], point: Interpretation) -> None:
    if chosen.get("cap_rounding") == "half_up" and chosen.get("cap_base", "passed_good") != "passed_good":
        raise Refusal("settings_do_not_fit", clause=point.clause)
