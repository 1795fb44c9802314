"""Make the demo province in an empty database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from xeploai.cycles.actions.install_illustrative_frames import install_illustrative_frames
from xeploai.cycles.actions.open_cycle import open_cycle
from xeploai.cycles.models import Cycle
from xeploai.errors import Refusal
from xeploai.exchange.demo.building import Blueprint, Size, build
from xeploai.exchange.demo.cast import PASSWORD, CastMember, cast, cell_of
from xeploai.exchange.demo.evenings import hold_evenings
from xeploai.exchange.demo.papers import members_of, write_proposals, write_residence_comments, write_self_ratings
from xeploai.exchange.demo.reports import write_reports
from xeploai.exchange.demo.reviewing import hold_reviews
from xeploai.exchange.roster.comparing import compare
from xeploai.exchange.roster.rows import Roster
from xeploai.exchange.roster.stored import Stored
from xeploai.exchange.roster.storing import store
from xeploai.journal.actions.record import record
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.models import Person, RoleAssignment, User

if TYPE_CHECKING:
    from collections.abc import Callable

YEAR = 2026
RULE_SET = "13-HD-TU-2023"
# The day on which the story is told: six months before it, nobody is new.
EVENING = dt.date(2026, 11, 27)


@dataclass(frozen=True, slots=True)
class Made:
    """What there is now."""

    blueprint: Blueprint
    cycle: Cycle
    users: dict[str, User]


def make_demo(*, size: Size = "small", progress: Callable[[str], None] | None = None) -> Made:
    """Fill an empty database with the demo, in one transaction. Refuses ``demo_needs_empty_database``."""
    tell = progress or (lambda _step: None)
    if Unit.objects.exists():
        raise Refusal("demo_needs_empty_database")
    tell("inventing")
    blueprint = build(size)
    with transaction.atomic():
        tell("storing")
        difference = compare(blueprint.roster, Roster())
        store(difference, Stored(Roster()), today=timezone.localdate())
        tell("accounts")
        users = _open_accounts(blueprint)
        record(actor=None, verb="make_demo", size=size, counts=difference.counts())
        tell("papers")
        cycle = _open_cycles(blueprint, users)
        write_reports(
            Cycle.objects.get(year=YEAR - 1),
            cycle,
            clerk=users["vanphong.xa"],
            expert=users["chuyenvien"],
            commune=str(blueprint.places.commune),
        )
        tell("evenings")
        codes = [code for code in blueprint.places.cells if code != blueprint.places.cell]
        cells = list(Unit.objects.filter(code__in=codes).order_by("code"))
        hold_evenings(clerk=users["vanphong.xa"], cycle=cycle, cells=cells, seed=YEAR)
        hold_reviews(clerk=users["vanphong.xa"], cycle=cycle, commune=blueprint.places.commune)
    return Made(blueprint, cycle, users)


def _open_accounts(blueprint: Blueprint) -> dict[str, User]:
    password = make_password(PASSWORD)
    users = {}
    for member in cast():
        cell = cell_of(member, blueprint.places)
        person = Person.objects.get(code=blueprint.members[cell][member.seat])
        user = User.objects.create(username=member.login, password=password, person=person)
        _grant(user, member, cell, blueprint)
        users[member.login] = user
    return users


def _grant(user: User, member: CastMember, cell: str, blueprint: Blueprint) -> None:
    granted = [(role, str(getattr(blueprint.places, place))) for role, place in member.roles]
    for role, unit in [*granted, (Role.MEMBER.value, cell)]:
        RoleAssignment.objects.create(user=user, role=role, unit=Unit.objects.get(code=unit))


def _open_cycles(blueprint: Blueprint, users: dict[str, User]) -> Cycle:
    expert = users["chuyenvien"]
    last = open_cycle(actor=expert, year=YEAR - 1, rule_set=RULE_SET)
    install_illustrative_frames(last, actor=expert)
    Cycle.objects.filter(pk=last.pk).update(closed_at=timezone.now())
    cycle = open_cycle(actor=expert, year=YEAR, rule_set=RULE_SET)
    install_illustrative_frames(cycle, actor=expert)
    cells = {unit.code: unit for unit in Unit.objects.filter(code__in=blueprint.places.cells)}
    story = cells.pop(blueprint.places.cell)
    clerk = users["phobithu.chibo"]
    mine = members_of([story], EVENING)
    write_self_ratings(last, [m for m in mine if m.admitted_on and m.admitted_on.year < YEAR - 1], clerk=clerk, seed=25)
    # The two members of the cast who come to write theirs must find nothing written.
    writers = {users[login].person_id for login in ("dangvien", "dangvien70")}
    papers = sorted(mine, key=lambda m: m.person_id in writers)
    write_self_ratings(cycle, papers, clerk=clerk, seed=26, drafts=2, without=3)
    write_residence_comments(cycle, mine, seed=27, missing=4)
    write_proposals(cycle, mine, seed=28)
    others = members_of(cells.values(), EVENING)
    write_self_ratings(cycle, others, clerk=users["vanphong.xa"], seed=29)
    write_residence_comments(cycle, others, seed=30, missing=9)
    write_proposals(cycle, others, seed=31)
    own = members_of([Unit.objects.get(code=blueprint.places.grassroots_cell)], EVENING)
    write_self_ratings(cycle, own, clerk=users["bithu.coso"], seed=32)
    write_residence_comments(cycle, own, seed=33, missing=1)
    write_proposals(cycle, own, seed=34)
    return cycle
