"""The open points a meeting may settle for itself, and what a higher document already settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from xeploai.cycles.models import Setting

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting


class Question(NamedTuple):
    """One point: its number among the interpretations, clause and options, the default first."""

    point: str
    clause: str
    options: tuple[str, ...]


QUESTIONS: Final = {
    "cap_base": Question("A-01", "PL3", ("passed_good", "final_good")),
    "electorate_base": Question("A-06", "V", ("convened", "election_rule")),
}


def fixed_above(meeting: Meeting, key: str) -> Setting | None:
    """The cycle's own choice for this point, made by a document, or None."""
    return Setting.objects.filter(cycle_id=meeting.cycle_id, key=key, superseded_at=None).first()


def offered(meeting: Meeting, key: str) -> tuple[str, ...]:
    """What the meeting may choose: the document's word where there is one; the election rule only by document."""
    ruled = fixed_above(meeting, key)
    if ruled is not None:
        return (ruled.value,)
    options = QUESTIONS[key].options
    return options[:1] if key == "electorate_base" else options


def in_force(meeting: Meeting) -> dict[str, str]:
    """Every point with the answer that counts here: the document's, else the meeting's, else the default."""
    ruled = Setting.objects.filter(cycle_id=meeting.cycle_id, superseded_at=None).values_list("key", "value")
    defaults = {key: question.options[0] for key, question in QUESTIONS.items()}
    return defaults | {key: str(value) for key, value in meeting.settings.items()} | dict(ruled)


def cap_settings(answers: dict[str, str]) -> dict[str, str]:
    """Base and rounding of the cap among these answers, as ``law.voting.cap`` takes them (A-01, A-02)."""
    base = answers["cap_base"]
    rounding = answers.get("cap_rounding", "floor") if base == "passed_good" else "floor"
    return {"base": base, "rounding": rounding}
