"""Write people, their memberships, posts and jobs in bulk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.exchange.roster.inserting import insert
from xeploai.people.models import Employment, Membership, Person, Post
from xeploai.vietnamese.names import fold, sort_key

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.exchange.roster.comparing import SheetDifference
    from xeploai.exchange.roster.rows import JobRow, PersonRow, PostRow
    from xeploai.exchange.roster.stored import Stored

BATCH = 2000
_PERSON = ("full_name", "folded", "sort_key", "birth_date", "title", "residence")
_NEW_PERSON = ("code", *_PERSON)
_MEMBERSHIP = ("standing", "admitted_on", "exempt", "suspended", "away", "joined_on")


def store_people(part: SheetDifference, found: Stored, today: dt.date) -> None:
    """New people with their places; changed people; a change of cell ends the old place today and opens a new one."""
    insert(Person, _NEW_PERSON, (tuple(_person(row).values()) for row in part.added))
    _find_new_people(part, found)
    changed = [
        Person(pk=found.person_ids[c.new.code], **_person(c.new)) for c in part.changed if c.old[:5] != c.new[:5]
    ]
    if changed:
        Person.objects.bulk_update(changed, list(_PERSON), batch_size=BATCH // 10)
    _end_places(part, found, today)
    stays = [c.new for c in part.changed if c.new.cell and c.new.cell == c.old.cell and c.old[6:] != c.new[6:]]
    updated = [Membership(pk=found.membership_ids[row.code], **_membership(row, found)) for row in stays]
    if updated:
        Membership.objects.bulk_update(updated, list(_MEMBERSHIP), batch_size=BATCH // 10)
    comes = [row for row in part.added if row.cell]
    comes += [c.new for c in part.changed if c.new.cell and c.new.cell != c.old.cell]
    insert(Membership, ("person", "cell", *_MEMBERSHIP), (tuple(_membership(row, found).values()) for row in comes))


def _find_new_people(part: SheetDifference, found: Stored) -> None:
    """The keys of who was just inserted: higher than any known before."""
    if part.added:
        last = max(found.person_ids.values(), default=0)
        found.person_ids.update(Person.objects.filter(pk__gt=last).values_list("code", "pk"))


def _end_places(part: SheetDifference, found: Stored, today: dt.date) -> None:
    left = [found.membership_ids[c.new.code] for c in part.changed if c.old.cell and c.old.cell != c.new.cell]
    for start in range(0, len(left), BATCH // 4):
        Membership.objects.filter(pk__in=left[start : start + BATCH // 4]).update(left_on=today)


def _person(row: PersonRow) -> dict[str, Any]:
    return {
        "code": row.code,
        "full_name": row.full_name,
        "folded": fold(row.full_name),
        "sort_key": sort_key(row.full_name),
        "birth_date": row.birth_date,
        "title": row.title,
        "residence": row.residence,
    }


def _membership(row: PersonRow, found: Stored) -> dict[str, Any]:
    return {
        "person_id": found.person_ids[row.code],
        "cell_id": found.unit_ids[row.cell],
        "standing": row.standing,
        "admitted_on": row.admitted_on,
        "exempt": row.exempt,
        "suspended": row.suspended,
        "away": row.away,
        "joined_on": row.joined_on,
    }


def store_posts(part: SheetDifference, found: Stored) -> None:
    """New and changed posts; an end date closes the seat."""
    changed = [Post(pk=found.post_ids[c.old.seat], **_post(c.new, found)) for c in part.changed]
    if changed:
        Post.objects.bulk_update(changed, ["role", "title", "started_on", "ended_on"], batch_size=BATCH // 10)
    fields = ("person", "body", "role", "title", "started_on", "ended_on")
    insert(Post, fields, (tuple(_post(row, found).values()) for row in part.added))


def _post(row: PostRow, found: Stored) -> dict[str, Any]:
    return {
        "person_id": found.person_ids[row.person],
        "body_id": found.body_ids[row.body],
        "role": row.role,
        "title": row.title,
        "started_on": row.started_on,
        "ended_on": row.ended_on,
    }


def store_jobs(part: SheetDifference, found: Stored) -> None:
    """New and changed jobs; an end date closes the job."""
    changed = [Employment(pk=found.job_ids[c.old.seat], **_job(c.new, found)) for c in part.changed]
    if changed:
        fields = ["title", "department", "started_on", "ended_on"]
        Employment.objects.bulk_update(changed, fields, batch_size=BATCH // 10)
    names = ("person", "unit", "capacity", "title", "department", "started_on", "ended_on")
    insert(Employment, names, (tuple(_job(row, found).values()) for row in part.added))


def _job(row: JobRow, found: Stored) -> dict[str, Any]:
    return {
        "person_id": found.person_ids[row.person],
        "unit_id": found.unit_ids[row.unit],
        "capacity": row.capacity,
        "title": row.title,
        "department": row.department,
        "started_on": row.started_on,
        "ended_on": row.ended_on,
    }
