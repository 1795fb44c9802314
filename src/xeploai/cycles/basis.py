"""What an act about the list of subjects rests on: a document with its date, a reason, a version that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.utils import timezone

from xeploai.cycles.models import Subject
from xeploai.errors import Conflict, Refusal

if TYPE_CHECKING:
    import datetime as dt

LONGEST = 4000


def a_document(number: str, day: dt.date | None, clause: str) -> tuple[str, dt.date]:
    """The document's number without spaces around, and its day. Refuses: document_needed, document_in_future."""
    bare = " ".join(number.split())
    if not bare or day is None:
        raise Refusal("document_needed", clause=clause)
    if day > timezone.localdate():
        raise Refusal("document_in_future", clause=clause, date=day)
    return bare[:80], day


def some_words(text: str, code: str, clause: str) -> str:
    """What was written, without spaces around. Refuses with ``code`` where nothing was, text_too_long."""
    bare = text.strip()
    if not bare:
        raise Refusal(code, clause=clause)
    if len(bare) > LONGEST:
        raise Refusal("text_too_long", clause=clause, length=len(bare), longest=LONGEST)
    return bare


def in_the_cycle(subject: Subject, clause: str) -> None:
    """Refuses: subject_dropped."""
    if subject.dropped_on is not None:
        raise Refusal("subject_dropped", clause=clause, name=subject.name, day=subject.dropped_on)


def not_decided(subject: Subject, clause: str) -> None:
    """Refuses: subject_decided, where the competent level has rated it already."""
    ratings: Any = subject
    if ratings.ratings.filter(nature="decision", superseded_at=None).exists():
        raise Refusal("subject_decided", clause=clause, name=subject.name)


def claim(subject: Subject, version: int, **changes: Any) -> Subject:
    """Write these fields where nobody wrote since ``version`` was read; Conflict otherwise."""
    written = Subject.objects.filter(pk=subject.pk, version=version).update(**changes, version=F("version") + 1)
    if not written:
        subject.refresh_from_db()
        raise Conflict(theirs=_shown(subject, changes), yours={name: _words(value) for name, value in changes.items()})
    subject.refresh_from_db()
    return subject


def _shown(subject: Subject, changes: dict[str, Any]) -> dict[str, str]:
    return {name: _words(getattr(subject, name)) for name in changes}


def _words(value: Any) -> str:
    return "" if value is None else str(value)
