"""Properties of the rules about time and place."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from xeploai.law.attendance import invitation
from xeploai.law.codes import AdminLevel, BodyKind, Role, UnknownCodeError
from xeploai.law.deadlines import DATES, deadlines
from xeploai.law.electorates import Member, electorate
from xeploai.law.outcome import as_data
from xeploai.law.venues import Post, Reviewer, VenueBody, venues

YEARS = st.integers(2000, 2400)
DATES_DRAWN = st.dates(date(2000, 1, 1), date(2400, 1, 1))
MEMBERS = st.lists(
    st.builds(
        Member,
        id=st.text("abcdef", min_size=3, max_size=6),
        standing=st.sampled_from(["official", "probationary"]),
        exempt=st.booleans(),
        present=st.booleans(),
        suspended=st.booleans(),
        away=st.booleans(),
        excused=st.booleans(),
    ),
    unique_by=lambda member: member.id,
)
BODIES = st.builds(
    VenueBody,
    id=st.sampled_from("ABCD"),
    kind=st.sampled_from(list(BodyKind)),
    level=st.sampled_from(list(AdminLevel)),
    size=st.none() | st.integers(0, 4),
    has_key_cadres=st.booleans(),
    has_standing_committee=st.booleans(),
)
POSTS = st.lists(st.builds(Post, body=BODIES, role=st.sampled_from(list(Role))), max_size=6)


@given(YEARS)
def test_the_last_day_is_before_the_day_named_and_the_reminder_is_a_working_day(year: int) -> None:
    answer = deadlines(year=year)
    for name, rule in DATES.items():
        deadline = getattr(answer, name)
        named = date(year + rule.years_later, rule.month, rule.day)
        assert deadline.last_day == named - timedelta(days=1)
        assert deadline.remind_on.weekday() < 5
        assert 0 <= (deadline.last_day - deadline.remind_on).days <= 2


@given(DATES_DRAWN, DATES_DRAWN, st.sampled_from(["calendar", "clear", "working"]))
def test_an_invitation_is_late_by_the_days_after_the_latest(meeting: date, sent: date, count: str) -> None:
    answer = invitation(meeting=meeting, sent=sent, count=count)
    assert answer.on_time is (sent <= answer.latest)
    assert answer.days_late == max(0, (sent - answer.latest).days)
    between = [answer.latest + timedelta(days=n) for n in range((meeting - answer.latest).days)]
    assert len(between) >= 3
    if count == "working":
        assert len([day for day in between if day.weekday() < 5]) == 3


@given(MEMBERS)
def test_everyone_is_convened_or_excluded_and_the_election_rule_never_adds(members: list[Member]) -> None:
    by_default = electorate(members=members)
    by_election = electorate(members=members, base="election_rule")
    assert by_default.convened + len(by_default.excluded) == len(members)
    assert by_election.convened <= by_default.convened
    assert by_default.excluded.items() <= by_election.excluded.items()


@given(st.booleans(), POSTS)
def test_each_place_stands_once_and_only_members_have_a_cell(party_member: bool, posts: list[Post]) -> None:
    person = Reviewer(party_member=party_member, cell_id="C" if party_member else None)
    answer = venues(person=person, posts=posts)
    places = [venue.place for venue in answer.venues]
    assert len(set(places)) == len(places)
    assert [place for place in places if place.startswith("cell:")] == (["cell:C"] if party_member else [])
    assert all(venue.clause != ("II.3.2.4" if party_member else "II.3.2.2") for venue in answer.venues)


@given(POSTS, st.data())
def test_the_order_of_the_posts_changes_no_place(posts: list[Post], data: st.DataObject) -> None:
    person = Reviewer(party_member=True, cell_id="C")
    shuffled = data.draw(st.permutations(posts))
    one, other = venues(person=person, posts=posts), venues(person=person, posts=shuffled)
    assert {venue.place for venue in one.venues} == {venue.place for venue in other.venues}
    assert one.extra_venue_required is other.extra_venue_required


def test_the_rules_refuse_a_code_they_do_not_know() -> None:
    with pytest.raises(UnknownCodeError, match="'retired' is none of official, probationary"):
        electorate(members=[Member(id="a", standing="retired")])


def test_an_outcome_as_data_is_plain() -> None:
    answer = as_data(deadlines(year=2026))
    assert answer["review"] == {"last_day": "2026-11-29", "remind_on": "2026-11-27"}
    assert sorted(answer) == sorted(DATES)
