"""Finish an appraisal sheet: from now on it is what the conference is told; or take it up again with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed, sealed_text
from xeploai.people.rules import require
from xeploai.ratings.actions.save_appraisal import plain
from xeploai.ratings.claiming import claim
from xeploai.ratings.enums import DossierState
from xeploai.ratings.models import Dossier
from xeploai.ratings.queries.authorities import authority_of
from xeploai.ratings.validators import needed

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.ratings.models import Appraisal


def finish_appraisal(
    *, actor: User, appraisal: Appraisal, version: int, again: bool = False, reason: str = ""
) -> Appraisal:
    """Seal the sheet; ``again`` opens a finished one with a reason. It needs an appraised level and a dossier.

    Refuses: cycle_closed, appraisal_level_missing, dossier_not_received, appraisal_finished, appraisal_not_finished,
    reason_missing (PL5). Raises Conflict.
    """
    with transaction.atomic():
        require(actor, "ratings.appraise", appraisal.authority)
        held_open(appraisal.subject.cycle)
        because = needed(reason, clause="PL5") if again else ""
        if again:
            if appraisal.done_at is None:
                raise Refusal("appraisal_not_finished", clause="PL5", name=appraisal.subject.name)
            claim(appraisal, version=version, values={"done_at": None, "done_by": None})
        else:
            _require_ready(appraisal)
            claim(appraisal, version=version, values={"done_at": timezone.now(), "done_by": actor})
        record(
            actor=actor, verb="reopen_appraisal" if again else "finish_appraisal", unit=appraisal.authority_id,
            subject=appraisal, about=appraisal.subject_id, level=appraisal.level, version=appraisal.version,
            digest=sealed(plain(appraisal)), reason_digest=sealed_text(because) if because else "",
        )  # fmt: skip
    return appraisal


def _require_ready(appraisal: Appraisal) -> None:
    if appraisal.done_at is not None:
        raise Refusal("appraisal_finished", clause="PL5", name=appraisal.subject.name)
    if not appraisal.level:
        raise Refusal("appraisal_level_missing", clause="PL5", name=appraisal.subject.name)
    if authority_of(appraisal.subject) != appraisal.authority:
        return  # a level that only recommends: the dossier goes to who decides
    here = Dossier.objects.filter(subject_id=appraisal.subject_id, state__in=(DossierState.SENT, DossierState.ACCEPTED))
    if not here.exists():
        raise Refusal("dossier_not_received", clause="PL5", name=appraisal.subject.name)
