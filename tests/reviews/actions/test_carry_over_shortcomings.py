"""What last year left unmended comes into this year, each once."""

import pytest

from tests import factories
from tests.reviews.world import Office, a_body_subject, a_leader_subject, a_unit_subject
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.reviews.actions.carry_over_shortcomings import carry_over_shortcomings
from xeploai.reviews.enums import Remedy
from xeploai.reviews.models import Shortcoming


def test_unmended_and_noted_rows_come_over_once(office: Office) -> None:  # R-II1c
    assert office.subject.body is not None
    last = factories.a_cycle(2025)
    before = a_body_subject(last, office.subject.body)
    other = a_unit_subject(last, office.unit)
    rows = [
        ("Đã xong", Remedy.FIXED, False),
        ("Đang làm", Remedy.FIXING, False),
        ("Chưa trả lời", "", False),
        ("Ghi để năm sau", "", True),
        ("Lại tái diễn", Remedy.FIXED, True),
    ]
    for position, (text, remedy, later) in enumerate(rows, start=1):
        Shortcoming.objects.create(
            subject=before, position=position, text=text, remedy=remedy, for_next_year=later, pointed_out_by="UBKT"
        )
    Shortcoming.objects.create(subject=other, position=1, text="Của đảng bộ", for_next_year=True)
    new = carry_over_shortcomings(actor=office.clerk, subject=office.subject)
    assert [(row.text, row.pointed_out_by, row.remedy, row.for_next_year) for row in new] == [
        ("Đang làm", "UBKT", "", False),
        ("Chưa trả lời", "UBKT", "", False),
        ("Ghi để năm sau", "UBKT", "", False),
        ("Lại tái diễn", "UBKT", "", False),
    ]
    assert carry_over_shortcomings(actor=office.clerk, subject=office.subject) == []
    assert Entry.objects.filter(verb="carry_over_shortcomings").count() == 1


def test_a_leader_is_followed_from_unit_to_unit(office: Office) -> None:
    person = office.people[0]
    before = a_leader_subject(factories.a_cycle(2025), office.tree["other_commune"], person)
    Shortcoming.objects.create(subject=before, position=1, text="Ít đi cơ sở", for_next_year=True)
    subject = a_leader_subject(office.cycle, office.unit, person)
    own = factories.a_user(person)
    assert [row.text for row in carry_over_shortcomings(actor=own, subject=subject)] == ["Ít đi cơ sở"]


def test_only_preparers(office: Office) -> None:
    with pytest.raises(NotPermitted):
        carry_over_shortcomings(actor=office.outsider, subject=office.subject)
