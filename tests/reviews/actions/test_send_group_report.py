import datetime as dt

import pytest
from django.utils import timezone

from tests import factories as make
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.reviews.actions.send_group_report import send_group_report
from xeploai.reviews.models import GroupReport

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 20)


# R-II3e
def test_the_report_reaches_the_cell_and_sending_again_needs_a_reason() -> None:
    tree, cycle = make.a_tree(), make.a_cycle()
    group = make.a_unit("party_group", parent=tree["cell"])
    head = make.a_user(committee_member=tree["cell"])
    first = send_group_report(actor=head, cycle=cycle, group=group, held_on=DAY, text="Cả tổ hoàn thành tốt.")
    assert (first.unit, first.text) == (tree["cell"], "Cả tổ hoàn thành tốt.")
    with pytest.raises(Refusal, match="reason_missing"):
        send_group_report(actor=head, cycle=cycle, group=group, held_on=DAY, text="Sửa")
    second = send_group_report(actor=head, cycle=cycle, group=group, held_on=DAY, text="Sửa", reason="Ghi thiếu")
    in_force = GroupReport.objects.get(superseded_at=None)
    assert (in_force, second.reason, GroupReport.objects.count()) == (second, "Ghi thiếu", 2)
    facts = [entry.facts for entry in Entry.objects.filter(verb="send_group_report").order_by("number")]
    assert [fact["again"] for fact in facts] == [False, True]
    assert "Cả tổ" not in str(facts)


def test_what_is_refused() -> None:
    tree, cycle = make.a_tree(), make.a_cycle()
    group = make.a_unit("party_group", parent=tree["cell"])
    actor = make.a_user(secretary=tree["cell"])
    late = timezone.localdate() + dt.timedelta(days=1)
    for code, fields in (
        ("not_a_party_group", {"group": tree["cell"]}),
        ("held_on_missing", {"held_on": None}),
        ("held_on_missing", {"held_on": late}),
        ("report_text_missing", {"text": "  "}),
    ):
        given = {"actor": actor, "cycle": cycle, "group": group, "held_on": DAY, "text": "Tốt", **fields}
        with pytest.raises(Refusal, match=code):
            send_group_report(**given)  # type: ignore[arg-type]
    with pytest.raises(NotPermitted):
        send_group_report(
            actor=make.a_user(secretary=tree["second_cell"]), cycle=cycle, group=group, held_on=DAY, text="Tốt"
        )
    assert not GroupReport.objects.exists()
