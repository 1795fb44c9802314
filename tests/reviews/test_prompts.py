"""Who asked a subject to review which points."""

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests import factories
from tests.reviews.world import a_prompt, a_standing_committee, a_unit_subject
from xeploai.law.codes import PEOPLE_COMMITTEE_CAUCUS, PROVINCIAL_STANDING, PROVINCIAL_STANDING_COMMITTEE
from xeploai.reviews.enums import Prompter
from xeploai.reviews.queries import prompters_by_subject, prompters_of

pytestmark = pytest.mark.django_db


def test_the_codes_are_those_of_the_law() -> None:
    known = {PROVINCIAL_STANDING, PROVINCIAL_STANDING_COMMITTEE, PEOPLE_COMMITTEE_CAUCUS}
    assert set(Prompter.values) == known | {"other"}


def test_each_prompter_in_force_is_named_once() -> None:  # R-III2
    tree, cycle, user = factories.a_tree(), factories.a_cycle(), factories.a_user()
    subject = a_standing_committee(cycle, tree["commune"])
    a_prompt(subject, user, "Một", issuer=Prompter.PROVINCIAL_STANDING_COMMITTEE, number="1")
    a_prompt(subject, user, "Hai", issuer=Prompter.PROVINCIAL_STANDING, number="2")
    a_prompt(subject, user, "Ba", issuer=Prompter.PROVINCIAL_STANDING, number="3")
    a_prompt(subject, user, "Bốn", issuer=Prompter.OTHER, number="4", withdrawn_at=timezone.now())
    assert prompters_of(subject) == ["provincial_standing", "provincial_standing_committee"]


def test_many_subjects_take_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    tree, cycle, user = factories.a_tree(), factories.a_cycle(), factories.a_user()
    first, second = a_standing_committee(cycle, tree["commune"]), a_unit_subject(cycle, tree["commune"])
    third = a_unit_subject(cycle, tree["cell"])
    a_prompt(first, user, "Một")
    a_prompt(third, user, "Hai", issuer=Prompter.OTHER)
    with django_assert_num_queries(1):
        found = prompters_by_subject([first.pk, second.pk, third.pk])
    assert found == {first.pk: ["provincial_standing"], third.pk: ["other"]}
