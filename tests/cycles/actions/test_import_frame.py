from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factories
from xeploai.cycles.actions.import_frame import import_frame
from xeploai.cycles.drafts import CriterionDraft, FrameDraft
from xeploai.cycles.enums import FrameSubject
from xeploai.cycles.models import CriteriaFrame, Cycle
from xeploai.cycles.queries import current_frame, frames_of
from xeploai.cycles.storing import digest
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
DRAFT = FrameDraft(
    subject=FrameSubject.MEMBER,
    name="Khung năm nay",
    source="Quy định của tỉnh",
    illustrative=False,
    criteria=(
        CriterionDraft(code="1", group="I", text="Chính trị", hints={"good": "Đầy đủ"}),
        CriterionDraft(code="2", group="II", text="Nhiệm vụ"),
    ),
)


@pytest.fixture
def cycle() -> Cycle:
    return factories.a_cycle()


@pytest.fixture
def staff() -> User:
    return factories.a_user(provincial_staff=factories.a_tree()["province"])


# R-P2
def test_it_becomes_the_current_version(cycle: Cycle, staff: User) -> None:
    old = factories.a_frame(cycle)
    frame = import_frame(actor=staff, cycle=cycle, draft=DRAFT, after_version=1)
    assert (frame.version, frame.current, frame.illustrative, frame.name) == (2, True, False, "Khung năm nay")
    lines = [(c.position, c.code, c.group, c.text, c.hints) for c in frame.criteria.all()]
    assert lines == [(1, "1", "I", "Chính trị", {"good": "Đầy đủ"}), (2, "2", "II", "Nhiệm vụ", {})]
    assert current_frame(cycle, "member") == frame
    assert [f.pk for f in frames_of(cycle)] == [frame.pk, old.pk]


def test_it_is_recorded(cycle: Cycle, staff: User) -> None:
    frame = import_frame(actor=staff, cycle=cycle, draft=DRAFT, after_version=0)
    entry = Entry.objects.get()
    assert (entry.verb, entry.subject_id) == ("import_frame", str(frame.pk))
    assert entry.facts == {
        "cycle": cycle.year,
        "frame_subject": "member",
        "version": 1,
        "criteria": 2,
        "digest": digest(DRAFT),
    }


def test_only_provincial_staff(cycle: Cycle) -> None:
    tree = factories.a_tree()
    for actor in (factories.a_user(secretary=tree["cell"]), factories.a_user(clerk=tree["commune"])):
        with pytest.raises(NotPermitted):
            import_frame(actor=actor, cycle=cycle, draft=DRAFT, after_version=0)
    assert CriteriaFrame.objects.count() == 0


def test_two_people_importing_at_once(cycle: Cycle, staff: User) -> None:
    import_frame(actor=staff, cycle=cycle, draft=DRAFT, after_version=0)
    with pytest.raises(Refusal) as refusal:
        import_frame(actor=staff, cycle=cycle, draft=DRAFT, after_version=0)
    assert (refusal.value.code, refusal.value.params) == ("frame_newer", {"version": 1})


def test_an_empty_frame_and_a_code_twice(cycle: Cycle, staff: User) -> None:
    with pytest.raises(Refusal, match="frame_empty"):
        import_frame(actor=staff, cycle=cycle, draft=replace(DRAFT, criteria=()), after_version=0)
    twice = replace(DRAFT, criteria=DRAFT.criteria + DRAFT.criteria[:1])
    with pytest.raises(Refusal) as refusal:
        import_frame(actor=staff, cycle=cycle, draft=twice, after_version=0)
    assert (refusal.value.code, refusal.value.params) == ("frame_code_twice", {"codes": ["1"]})


def test_a_closed_cycle(cycle: Cycle, staff: User) -> None:
    cycle.closed_at = cycle.opened_at
    cycle.save()
    with pytest.raises(Refusal, match="cycle_closed"):
        import_frame(actor=staff, cycle=cycle, draft=DRAFT, after_version=0)
