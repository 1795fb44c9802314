"""No number of a count is on any page before signing but the entering teller's own; no voter beside a choice."""

import pytest
from django.apps import apps
from django.db.models import ForeignKey
from django.urls import reverse

from tests.ballots.evening import Evening, an_evening, draft, level_line
from tests.factories import a_user
from tests.web.ballots.asking import as_user, page
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.actions.recount import recount
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.models import Round
from xeploai.journal.models import Entry
from xeploai.meetings.models import Teller
from xeploai.people.models import Person, User

pytestmark = pytest.mark.django_db

# A number of votes that stands nowhere else on these pages.
VOTES = 3917
PAGES = ("rounds", "results", "meeting", "meeting_minutes", "rounds_eligibility", "meeting_projector")


@pytest.fixture
def evening() -> Evening:
    evening = an_evening(6)
    evening.meeting.convened = VOTES
    evening.meeting.save()
    return evening


def counted(evening: Evening) -> Round:
    """Round 1 with one entry handed in; the other teller has not begun."""
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    lines = {evening.key(i): level_line(VOTES - 1, good=VOTES - 1) for i in range(6)}
    evening.count(round_, draft(lines, valid=VOTES - 1), evening.head, "A")
    return round_


def shows(text: str) -> bool:
    return any(number in text for number in (str(VOTES - 1), "3.916"))


def addresses(evening: Evening, round_: Round) -> list[str]:
    found = [reverse(f"web:{name}", args=[evening.meeting.pk]) for name in PAGES]
    found += [reverse("web:round", args=[round_.pk]), reverse("web:count_compare", args=[round_.pk])]
    found += [reverse("web:count_entry", args=[round_.pk]), reverse("web:inspection", args=[evening.meeting.unit.code])]
    return found


def everybody(evening: Evening) -> list[User]:
    unit = evening.meeting.unit
    third = a_user(evening.people[3])
    Teller.objects.create(meeting=evening.meeting, person=evening.people[3])
    return [
        evening.secretary, evening.second, third, a_user(inspector=unit), a_user(clerk=unit),
        a_user(provincial_staff=evening.tree["province"]), a_user(committee_member=unit), a_user(member=unit),
    ]  # fmt: skip


def test_before_signing_nobody_but_the_entering_teller_sees_a_number(evening: Evening) -> None:
    round_ = counted(evening)
    for user in everybody(evening):
        client = as_user(user)
        for address in addresses(evening, round_):
            answer = client.get(address, follow=True)
            assert not shows(answer.content.decode()), (address, user.roles.all())


def test_the_entering_teller_sees_the_own_numbers_until_handing_in(evening: Evening) -> None:
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    lines = {evening.key(i): level_line(VOTES - 1, good=VOTES - 1) for i in range(6)}
    from xeploai.ballots.actions.begin_count_entry import begin_count_entry
    from xeploai.ballots.actions.save_count_entry import save_count_entry

    begin_count_entry(actor=evening.head, round_=round_, slot="A")
    save_count_entry(actor=evening.head, round_=round_, version=1, draft=draft(lines, valid=VOTES - 1))
    address = reverse("web:count_entry", args=[round_.pk])
    assert shows(page(evening.head, address))
    assert not shows(page(evening.second, address))


def test_after_both_are_handed_in_tellers_compare_and_others_still_see_nothing(evening: Evening) -> None:
    round_ = counted(evening)
    other = {evening.key(i): level_line(VOTES - 1, good=VOTES - 2) for i in range(6)}
    evening.count(round_, draft(other, valid=VOTES - 1), evening.second, "B")
    compare = reverse("web:count_compare", args=[round_.pk])
    assert shows(page(evening.second, compare))
    assert as_user(evening.secretary).get(compare).status_code == 403
    assert not shows(page(evening.secretary, reverse("web:rounds", args=[evening.meeting.pk])))


def test_a_recount_hides_its_numbers_like_a_first_count(evening: Evening) -> None:
    round_ = counted(evening)
    lines = {evening.key(i): level_line(VOTES - 1, good=VOTES - 1) for i in range(6)}
    evening.count(round_, draft(lines, valid=VOTES - 1), evening.second, "B")
    sign_count(actor=evening.head, round_=round_)
    again = recount(actor=evening.head, round_=round_, reason="Có đề nghị")
    fewer = {evening.key(i): level_line(2222, good=2222) for i in range(6)}
    evening.count(again, draft(fewer, valid=2222), evening.head, "A")
    for user in everybody(evening):
        client = as_user(user)
        for address in addresses(evening, round_):
            text = client.get(address, follow=True).content.decode()
            assert "2222" not in text, address
            assert "2.222" not in text, address


def test_the_journal_of_a_count_has_no_number_of_votes(evening: Evening) -> None:
    round_ = counted(evening)
    lines = {evening.key(i): level_line(VOTES - 1, good=VOTES - 1) for i in range(6)}
    evening.count(round_, draft(lines, valid=VOTES - 1), evening.second, "B")
    sign_count(actor=evening.head, round_=round_)
    for entry in Entry.objects.exclude(verb="open_round"):
        assert not shows(str(entry.facts)), entry.verb


def test_the_mark_of_ineligibility_names_the_member_not_a_voter() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="x")
    facts = Entry.objects.get(verb="mark_ineligible").facts
    assert set(facts) == {"person", "reason"}


def test_no_table_ties_a_voter_to_a_choice() -> None:
    """Of the tables of the vote, people stand only as subjects of the ballot, tellers, openers and signers."""
    found = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("ballots").get_models()
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey) and field.related_model in {Person, User}
    }
    assert found == {"Round.opened_by", "RoundSubject.person", "CountEntry.teller", "Tally.signed_by"}


@pytest.mark.parametrize("user_role", ["secretary", "committee_member", "provincial_staff"])
def test_in_a_tiny_cell_exact_numbers_stay_with_tellers_minutes_and_inspectors(user_role: str) -> None:
    evening = an_evening(4)
    tally = evening.hold("levels", evening.all_good(but={0: {"good": 3, "completed": 1}}))
    address = reverse("web:round", args=[tally.round_id])
    column = "Không có ý kiến"
    assert column not in page(a_user(**{user_role: evening.meeting.unit}), address)
    assert "Hoàn thành tốt nhiệm vụ" in page(evening.secretary, address)
    assert column in page(evening.second, address)
    assert column in page(a_user(inspector=evening.meeting.unit), address)
