"""Nobody learns a number of a count before it is signed, and no table has a voter beside a choice."""

from __future__ import annotations

import json
import logging
import re
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from tests.ballots.evening import draft
from tests.web.matrix.asking import address_of, client_of, evening_at, taken_back
from tests.web.matrix.stages import ORDER, advance
from tests.web.matrix.table import PAGES
from tests.web.matrix.world import World
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.save_count_entry import save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.models import Round
from xeploai.journal.models import Entry
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.people.models import Person, User

pytestmark = pytest.mark.django_db

OTHERS = ("secretary", "committee_member", "inspector", "staff", "member")
# What may differ between two requests of the same page: tokens and the clock.
TOKEN, CLOCK = rb"[A-Za-z0-9]{64}", rb"\d{1,2}(:| gi\xe1\xbb\x9d )\d{2}(:\d{2})?|\d{8}T\d{6}Z"
SEAL = rb"[0-9a-f]{8,}"
CHANGING = re.compile(TOKEN + b"|" + CLOCK + b"|" + SEAL)
QUIET = [
    page
    for page in PAGES.values()
    if page.name.startswith("web:")
    and not page.name.startswith(("web:roster", "web:account", "web:frame", "web:clause", "web:rules"))
    and ORDER.index(page.stage) <= ORDER.index("counting")
    and not page.only_post
]
# Models that name a person or an account and have a choice among levels. Each is somebody's open act about
# somebody, or a total; a ballot is none of them.
ABOUT_PEOPLE = {
    "people.Membership": "standing in the party",
    "people.Post": "role in a collective",
    "people.RoleAssignment": "role at a unit",
    "people.AccessSlip": "what the slip opens",
    "reviews.SelfRating": "one's own level, signed with one's name",
    "reviews.SelfRatingVersion": "the same, as it stood",
    "reviews.Proposal": "the committee's proposal about a member",
    "reviews.ProposalVersion": "the same, as it stood",
    "meetings.Attendee": "capacity on the roll",
    "meetings.Meeting": "chair and minutes-taker",
    "meetings.Dispatch": "who sent a paper",
    "ballots.Round": "who opened the round",
    "ballots.RoundSubject": "a name on the ballot and what the cell proposed",
    "ballots.CountEntry": "a teller's totals",
    "ballots.Tally": "signed totals",
    "ratings.Rating": "what all votes together made of a member",
    "people.Employment": "in which capacity somebody works",
    "cycles.Query": "a question about the rules",
    "cycles.UnitPlan": "who recorded a unit's own paper",
    "cycles.Subject": "who or what is rated",
    "reviews.Report": "who typed a subject's report, and the level that its preparers put forward",
    "reviews.ReportVersion": "the same, as it stood",
    "reviews.OpinionRequest": "who is asked about a draft, and by which rule",
    "reviews.DraftOpinion": "what the head makes of an opinion",
    "reviews.Shortcoming": "who answered for a shortcoming",
    "reviews.ReviewPrompt": "who recorded a superior's letter",
    "meetings.AttendanceDuty": "who attends from above",
    "meetings.Invitation": "which papers somebody was sent",
    "meetings.ReviewTurn": "whether a member was reviewed",
    "meetings.CriterionFinding": "who asked for a vote on a criterion, and what the meeting as a whole found",
    "ratings.CommentRequest": "the comment of a collective, given in its name",
    "ratings.CommentingUnit": "which collectives comment on a subject",
    "ratings.Appraisal": "the appraisal of an office",
    "ratings.Submission": "who made a paper",
    "ratings.Dossier": "who accepted a dossier",
    "ratings.DossierDelivery": "who sent and who opened a dossier",
    "ratings.CentralReport": "who made a report",
    "ratings.Rerating": "a superior's decision about a member",
    "exchange.ImportJob": "who brought a roster in",
    "journal.Entry": "an official act",
    "mfa.Authenticator": "a second step of signing in",
}


# R-V4
def test_no_table_has_a_voter_beside_a_choice() -> None:
    found = set()
    for model in apps.get_models():
        fields = model._meta.concrete_fields
        names_somebody = any(isinstance(f, models.ForeignKey) and f.related_model in {Person, User} for f in fields)
        chooses = any(f.choices or isinstance(f, models.JSONField) for f in fields)
        if names_somebody and chooses:
            found.add(model._meta.label)
    assert found == set(ABOUT_PEOPLE)


def test_what_is_counted_hangs_on_no_voter() -> None:
    for name, accounts in (("CountEntry", {"teller"}), ("Tally", {"signed_by"})):
        model = apps.get_model("ballots", name)
        people = {f.name for f in model._meta.concrete_fields if f.related_model in {Person, User}}
        assert people == accounts
    assert not [m for m in apps.get_models() if "vote" in m.__name__.lower() or m.__name__.lower() == "ballot"]


def _counted(world: World, *, good: int, both: bool = True) -> None:
    """Both tellers (or the first alone) hand in that many votes for good, the rest for completed."""
    round_: Round = world.things["round"]
    valid = round_.convened
    levels = {"good": good, "completed": valid - good, "not_completed": 0, "blank": 0}
    lines = {subject.key: levels for subject in round_.subjects.all()}
    tellers = (("teller", "A"), ("head_teller", "B"))
    for name, slot in tellers if both else tellers[:1]:
        user = world.users[name]
        entry = begin_count_entry(actor=user, round_=round_, slot=slot)
        entry = save_count_entry(actor=user, round_=round_, version=entry.version, draft=draft(lines, valid=valid))
        hand_in_count_entry(actor=user, round_=round_, version=entry.version)


def _addresses(world: World) -> list[tuple[str, str]]:
    """Every quiet page and its address; what an address needs is made once, so that its ids are the same each time."""
    return [(page.name, address_of(page, world)) for page in QUIET]


def _screens(world: World, who: str, addresses: list[tuple[str, str]]) -> dict[str, bytes]:
    """Every page as this reader sees it, without what changes by itself."""
    found = {}
    for name, address in addresses:
        for again in (False, True) if "projector" in name else (False,):
            answer = client_of(world, who).get(address, headers={"x-body": "1"} if again else {})
            body = b"" if answer.get("Content-Type") == "application/pdf" else answer.content
            found[name + " again" * again] = CHANGING.sub(b"", body) + str(answer.status_code).encode()
    return found


def _differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return [name for name in one if one[name] != other[name] and not _is_zip(one[name])]


def _is_zip(body: bytes) -> bool:
    return body.startswith(b"PK")


# R-V4
@pytest.mark.parametrize("who", OTHERS)
def test_before_signing_no_page_depends_on_a_number_of_the_count(world: World, who: str) -> None:
    screens = []
    with evening_at(world, "counting") as evening:
        addresses = _addresses(evening)
        for good in (evening.things["round"].convened, 1):
            with taken_back():
                _counted(evening, good=good)
                screens.append(_screens(evening, who, addresses))
    assert _differing(*screens) == []


def test_a_teller_sees_nothing_of_the_other_count_before_both_are_handed_in(world: World) -> None:
    screens = []
    with evening_at(world, "counting") as evening:
        addresses = _addresses(evening)
        for good in (evening.things["round"].convened, 1):
            with taken_back():
                _counted(evening, good=good, both=False)
                screens.append(_screens(evening, "head_teller", addresses))
    assert _differing(*screens) == []


def test_the_comparison_above_would_notice_a_number(world: World) -> None:
    """Once signed, the page of the round does differ with the numbers."""
    screens = []
    with evening_at(world, "counting") as evening:
        addresses = _addresses(evening)
        for good in (evening.things["round"].convened, 1):
            with taken_back():
                _counted(evening, good=good)
                sign_count(actor=evening.users["head_teller"], round_=evening.things["round"])
                screens.append(_screens(evening, "secretary", addresses))
    assert {"web:round", "web:meeting_projector"} <= set(_differing(*screens))


def test_journal_and_logs_do_not_depend_on_a_number_of_the_count(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[Any] = []
    with evening_at(world, "counting") as evening, caplog.at_level(logging.DEBUG, logger="xeploai"):
        for good in (evening.things["round"].convened, 1):
            with taken_back():
                caplog.clear()
                _counted(evening, good=good)
                entries = Entry.objects.order_by("number").values_list("verb", "subject_type", "facts")
                seen.append((json.dumps(list(entries), sort_keys=True), caplog.text))
    assert seen[0] == seen[1]


def test_a_seal_in_the_journal_tells_nothing_by_itself(world: World) -> None:
    """The same totals signed twice have two different seals: they cannot be guessed through."""
    seals = []
    with evening_at(world, "counted") as evening:
        for _time in range(2):
            with taken_back():
                copy = evening
                copy.stage = "counted"
                advance(copy, "signed")
                facts = Entry.objects.get(verb="sign_count").facts
                assert not {"lines", "valid", "outcome", "issued", "returned"} & set(facts)
                seals.append(facts["seal"])
    assert seals[0] != seals[1]


def test_the_journal_never_holds_what_somebody_said_or_wrote(world: World) -> None:
    secret = "Tôi không đồng tình với cách điều hành ấy"
    with evening_at(world, "voting") as evening:
        given: dict[str, Any] = {
            "actor": evening.users["clerk"],
            "meeting": evening.meeting,
            "speaker": evening.people[0],
        }
        record_opinion(text=secret, **given)
        client_of(evening, "member").post(
            "/self-rating/", {"version": "0", "grade-1": "good", "level": "good", "shortcomings": secret}
        )
        client_of(evening, "clerk").post(
            f"/meetings/{evening.meeting.pk}/minutes/opening/", {"text": secret, "version": "0"}
        )
        facts = json.dumps(list(Entry.objects.values_list("facts", flat=True)), ensure_ascii=False)
    assert secret not in facts
