"""Who may do what: small predicates over roles held at units. The whole list of permissions is here.

An object is a Unit, or anything with ``unit``, ``cell`` or ``meeting``. A role reaches the subtree for
reading; running a meeting needs the role at the unit itself, or a clerk above who types for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rules

from xeploai.errors import NotPermitted
from xeploai.people.enums import READING_ROLES, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from xeploai.people.models import User

MAX_HOPS = 4
OWNERS = ("meeting", "round", "subject", "report", "request", "prompt", "dossier", "party")


def unit_id_of(obj: Any) -> int | None:
    """Id of the unit that an object belongs to."""
    for _hop in range(MAX_HOPS):
        if obj is None or isinstance(obj, int):
            return obj
        if obj._meta.label_lower == "organisations.unit":
            return int(obj.pk)
        for name in ("unit_id", "cell_id"):
            if getattr(obj, name, None) is not None:
                return int(getattr(obj, name))
        obj = next((above for name in OWNERS if (above := getattr(obj, name, None)) is not None), None)
    return None


def _predicate(name: str) -> Callable[[Callable[[User, Any], bool]], Any]:
    def wrap(function: Callable[[User, Any], bool]) -> Any:
        return rules.predicate(function, name=name)

    return wrap


@_predicate("reads")
def reads(user: User, obj: Any) -> bool:
    """A reading role at the unit or above."""
    return user.holds(READING_ROLES, unit_id_of(obj))


@_predicate("belongs")
def belongs(user: User, obj: Any) -> bool:
    """A role at exactly this unit: a member looking at their own cell. Administrators see no content."""
    return user.holds_at(set(Role.values) - {Role.ADMINISTRATOR}, unit_id_of(obj))


@_predicate("prepares")
def prepares(user: User, obj: Any) -> bool:
    """Secretary, clerk or committee member of the unit, or a clerk above it."""
    unit = unit_id_of(obj)
    own = (Role.SECRETARY, Role.CLERK, Role.COMMITTEE_MEMBER)
    return user.holds_at(own, unit) or user.holds((Role.CLERK,), unit)


@_predicate("runs")
def runs(user: User, obj: Any) -> bool:
    """Secretary or clerk of the unit, the organisation committee's staff at the province itself, or a clerk above."""
    unit = unit_id_of(obj)
    own = (Role.SECRETARY, Role.CLERK, Role.PROVINCIAL_STAFF)
    return user.holds_at(own, unit) or user.holds((Role.CLERK,), unit)


@_predicate("appraises")
def appraises(user: User, obj: Any) -> bool:
    """Whoever does the work of the organisation committee at exactly this competent level (PL5, VI.3)."""
    return user.holds_at((Role.PROVINCIAL_STAFF, Role.SECRETARY, Role.CLERK), unit_id_of(obj))


@_predicate("is_teller")
def is_teller(user: User, obj: Any) -> bool:
    """Appointed to count at this meeting (or at the meeting of this round)."""
    meeting = getattr(obj, "meeting", obj)
    return user.person_id is not None and meeting.tellers.filter(person_id=user.person_id).exists()


@_predicate("is_head_teller")
def is_head_teller(user: User, obj: Any) -> bool:
    """Head of the tellers of this meeting."""
    meeting = getattr(obj, "meeting", obj)
    return user.person_id is not None and meeting.tellers.filter(person_id=user.person_id, is_head=True).exists()


@_predicate("sits")
def sits(user: User, obj: Any) -> bool:
    """Called to this meeting, reviewed at it, or with a seat in the collective that meets."""
    meeting = getattr(obj, "meeting", obj)
    if user.person is None:
        return False
    seat = user.person.posts.filter(ended_on=None, body_id=meeting.body_id, body__isnull=False)
    return bool(
        meeting.turns.filter(person_id=user.person_id).exists()
        or meeting.attendees.filter(person_id=user.person_id, capacity="member").exists()
        or seat.exists()
    )


@_predicate("is_self")
def is_self(user: User, obj: Any) -> bool:
    """The paper, or the person, is one's own."""
    return user.person_id is not None and getattr(obj, "person_id", obj.pk) == user.person_id


@_predicate("inspects")
def inspects(user: User, obj: Any) -> bool:
    """Inspector, provincial staff, or the secretary of the unit or above."""
    return user.holds((Role.INSPECTOR, Role.PROVINCIAL_STAFF, Role.SECRETARY), unit_id_of(obj))


@_predicate("staffs_province")
def staffs_province(user: User, obj: Any) -> bool:
    """Provincial staff anywhere (obj None), or reaching the unit."""
    if obj is None:
        return any(role == Role.PROVINCIAL_STAFF for role, _unit in user.held)
    return user.holds((Role.PROVINCIAL_STAFF,), unit_id_of(obj))


@_predicate("leads_above")
def leads_above(user: User, obj: Any) -> bool:
    """Secretary or clerk of a unit above, and not of the unit itself: a superior of those concerned."""
    unit, leading = unit_id_of(obj), (Role.SECRETARY, Role.CLERK)
    return user.holds(leading, unit) and not user.holds_at(leading, unit)


@_predicate("administers")
def administers(user: User, obj: Any) -> bool:
    """Administrator of accounts anywhere (obj None), or reaching the unit."""
    if obj is None:
        return any(role == Role.ADMINISTRATOR for role, _unit in user.held)
    return user.holds((Role.ADMINISTRATOR,), unit_id_of(obj))


@_predicate("rates")
def rates(user: User, obj: Any) -> bool:
    """Secretary or clerk of the unit whose collective rates this subject, or provincial staff above it."""
    by = getattr(obj, "rated_by_id", None)
    return user.holds_at((Role.SECRETARY, Role.CLERK), by) or user.holds((Role.PROVINCIAL_STAFF,), by)


@_predicate("signed_in")
def signed_in(user: User, _obj: Any) -> bool:
    """Anybody with an account that is in use."""
    return user.is_active


PERMISSIONS = {
    "units.view": reads | belongs,
    "units.read": reads,
    "papers.prepare": prepares,
    "self_ratings.write": is_self | prepares,
    "opinions.answer": is_self,
    "shortcomings.record": prepares | leads_above | staffs_province,
    "prompts.record": leads_above | staffs_province,
    "meetings.view": reads | is_teller | belongs,
    "meetings.run": runs,
    "venues.view": reads | sits,
    "ballots.count": is_teller,
    "ballots.sign": is_head_teller,
    "dossiers.send": runs,
    "comments.answer": prepares,
    "ratings.appraise": appraises,
    "ratings.recompute": reads,
    "ratings.export_file": inspects,
    "journal.read": inspects,
    "cycles.manage": staffs_province,
    "subjects.add": runs,
    "subjects.drop": rates | staffs_province,
    "subjects.delegate": rates | staffs_province,
    "plans.record": runs,
    "queries.ask": signed_in,
    "queries.answer": staffs_province,
    "roster.exchange": staffs_province,
    "accounts.manage": administers,
    "slips.issue": runs,
    "staff.record": runs | staffs_province,
    "venues.decide": runs | staffs_province,
    "attendance.manage": runs | staffs_province,
    "attendance.mark": runs | staffs_province,
}
for _name, _test in PERMISSIONS.items():
    rules.set_perm(_name, _test)


def may(actor: User, permission: str, obj: Any = None) -> bool:
    """Whether the actor may; unknown permissions are an error, not a no."""
    if permission not in PERMISSIONS:
        raise KeyError(permission)
    return bool(rules.has_perm(permission, actor, obj))


def require(actor: User, permission: str, obj: Any = None) -> None:
    """Raise NotPermitted unless the actor may."""
    if not may(actor, permission, obj):
        raise NotPermitted(permission)
