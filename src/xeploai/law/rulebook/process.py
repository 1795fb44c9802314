"""The rules about the review itself: clauses I to IV and VI, and who decides."""

from __future__ import annotations

from typing import Any

from xeploai.law import attendance, authority, deadlines, durations, given, opinions, subjects, venues
from xeploai.law.codes import (
    AdminLevel,
    BodyKind,
    CellKind,
    DeadlineReading,
    NoticeCount,
    Role,
    UnitKind,
)
from xeploai.law.rulebook.rule import Rule, Values, chosen, shape

_IDS = given.items(given.identifier)
_ID_OR_NULL = given.optional(given.identifier)
_KIND_AND_LEVEL = {"kind": given.code(BodyKind), "level": given.code(AdminLevel)}
_UNIT = given.record(
    {"kind": given.code(UnitKind), "level": given.code(AdminLevel)},
    {
        "has_standing_committee": given.boolean,
        "has_cell_committee": given.boolean,
        "committee_size": given.optional(given.count),
    },
)
_VENUE_BODY = given.record(
    {"id": given.identifier, **_KIND_AND_LEVEL},
    {
        "party_level": given.optional(given.code(UnitKind, AdminLevel)),
        "has_standing_committee": given.boolean,
        "size": given.optional(given.count),
        "has_key_cadres": given.boolean,
    },
)
_POST = given.record({"body": _VENUE_BODY, "role": given.code(Role)})
_CELL = given.record({"id": given.identifier, "kind": given.code(CellKind)})
_PERSON = given.record(
    {"party_member": given.boolean}, {"cell": given.optional(_CELL), "reviews_in_group": given.boolean}
)


def _read_venues(value: Any, where: str) -> Values:
    values = shape({"person": _PERSON, "posts": given.items(_POST)})(value, where)
    if values["person"]["party_member"] and not values["person"].get("cell"):
        raise given.fail(f"{where}.person", "the key 'cell' is missing: every party member belongs to a cell")
    return values


def _venues(values: Values) -> venues.VenuesOutcome:
    person = values["person"]
    cell = person.get("cell") if person["party_member"] else None
    reviewer = venues.Reviewer(
        party_member=person["party_member"],
        cell_id=cell["id"] if cell else None,
        reviews_in_group=person.get("reviews_in_group", False),
    )
    posts = [venues.Post(body=venues.VenueBody(**post["body"]), role=post["role"]) for post in values["posts"]]
    return venues.venues(person=reviewer, posts=posts)


_READ_INVITATION = shape({"meeting": given.day, "sent": given.day}, settings={"count": given.code(NoticeCount)})


def _read_invitation(value: Any, where: str) -> Values:
    values = _READ_INVITATION(value, where)
    try:
        _invitation(values)
    except OverflowError:
        raise given.fail(f"{where}.meeting", "there is no date three days before it") from None
    return values


def _invitation(values: Values) -> attendance.InvitationOutcome:
    return attendance.invitation(meeting=values["meeting"], sent=values["sent"], **chosen(values))


def _attendance(values: Values) -> attendance.AttendanceOutcome:
    others = {name: values[name] for name in ("in_charge", "prompted_by", "assigned_to", "delegated") if name in values}
    return attendance.attendance(attendance.ReviewedBody(**values["body"], **others))


_SUBJECTS: dict[str, tuple[given.Check, type[Any]]] = {
    "member": (given.record({"type": given.identifier, "cell_kind": given.code(CellKind)}), authority.MemberSubject),
    "unit": (
        given.record({"type": given.identifier, "kind": given.code(UnitKind)}, {"parent": _ID_OR_NULL}),
        authority.UnitSubject,
    ),
    "body": (given.record({"type": given.identifier, "managed_by": given.identifier}), authority.BodySubject),
    "leader": (given.record({"type": given.identifier, "managed_by": given.identifier}), authority.LeaderSubject),
}
_TYPE = given.one_of(*_SUBJECTS)


def _subject(value: Any, where: str) -> authority.Subject:
    if not isinstance(value, dict):
        raise given.fail(where, f"keys with values are wanted, not {given.kind_of(value)}")
    if "type" not in value:
        raise given.fail(where, "the key 'type' is missing")
    check, make = _SUBJECTS[_TYPE(value["type"], f"{where}.type")]
    fields = check(value, where)
    del fields["type"]
    subject: authority.Subject = make(**fields)
    return subject


def _authority(values: Values) -> authority.RatingAuthorityOutcome:
    return authority.rating_authority(values["subject"], at=values.get("at") or authority.SELF)


RULES = (
    Rule(
        name="deadlines",
        read=shape({"year": given.year}, settings={"before": given.code(DeadlineReading)}),
        run=lambda v: deadlines.deadlines(year=v["year"], **chosen(v)),
        outcome=deadlines.DeadlinesOutcome,
        clause="VI",
        module="deadlines",
    ),
    Rule(
        name="invitation",
        read=_read_invitation,
        run=_invitation,
        outcome=attendance.InvitationOutcome,
        clause="IV.1.5",
        module="attendance",
    ),
    Rule(
        name="duration",
        read=shape({"body": given.record(_KIND_AND_LEVEL), "prompted_by": _IDS}),
        run=lambda v: durations.duration(**v["body"], prompted_by=v["prompted_by"]),
        outcome=durations.DurationOutcome,
        clause="III",
        module="durations",
    ),
    Rule(
        name="review_subjects",
        read=shape({"unit": _UNIT}),
        run=lambda v: subjects.review_subjects(subjects.Unit(**v["unit"])),
        outcome=subjects.ReviewSubjectsOutcome,
        clause="I",
        module="subjects",
    ),
    Rule(
        name="opinion_panel",
        read=shape({"body": given.record(_KIND_AND_LEVEL)}),
        run=lambda v: opinions.opinion_panel(**v["body"]),
        outcome=opinions.OpinionPanelOutcome,
        clause="II.2",
        module="opinions",
    ),
    Rule(
        name="venues",
        read=_read_venues,
        run=_venues,
        outcome=venues.VenuesOutcome,
        clause="II.3.2",
        module="venues",
        any_order=frozenset({"venues"}),
    ),
    Rule(
        name="combined_review",
        read=shape({"leaders": _IDS, "standing_committee": _IDS}),
        run=lambda v: venues.combined_review(leaders=v["leaders"], standing_committee=v["standing_committee"]),
        outcome=venues.CombinedReviewOutcome,
        clause="II.3.1",
        module="venues",
    ),
    Rule(
        name="attendance",
        read=shape(
            {"body": given.record({**_KIND_AND_LEVEL, "id": given.identifier}), "prompted_by": _IDS},
            {"in_charge": _ID_OR_NULL, "assigned_to": _IDS, "delegated": given.boolean},
        ),
        run=_attendance,
        outcome=attendance.AttendanceOutcome,
        clause="IV",
        module="attendance",
        any_order=frozenset({"attendees"}),
    ),
    Rule(
        name="rating_authority",
        read=shape({"subject": _subject}, {"at": _ID_OR_NULL}),
        run=_authority,
        outcome=authority.RatingAuthorityOutcome,
        clause="PL5",
        module="authority",
    ),
)
