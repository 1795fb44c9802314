"""The first look is kept."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.reviews.actions.open_opinion_request import open_opinion_request


def test_the_first_look_is_kept_and_only_that_of_the_one_asked(office: Office) -> None:
    person = factories.a_person()
    request = asked(office, person)[0]
    own = factories.a_user(person)
    first = open_opinion_request(actor=own, request=request).first_opened_at
    assert first is not None
    assert open_opinion_request(actor=own, request=request).first_opened_at == first
    assert Entry.objects.filter(verb="open_opinion_request").count() == 1
    with pytest.raises(NotPermitted):
        open_opinion_request(actor=office.clerk, request=request)
