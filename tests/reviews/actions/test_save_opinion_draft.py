"""What one has written so far is kept for oneself."""

import pytest

from tests import factories
from tests.reviews.world import Office, asked
from xeploai.errors import Conflict, NotPermitted
from xeploai.reviews.actions.save_opinion_draft import save_opinion_draft


def test_the_draft_is_kept_by_version(office: Office) -> None:
    person = factories.a_person()
    request, own = asked(office, person)[0], factories.a_user(person)
    saved = save_opinion_draft(actor=own, request=request, text="Cần rõ hơn", version=1)
    assert (saved.draft, saved.version, saved.answered_at) == ("Cần rõ hơn", 2, None)
    with pytest.raises(Conflict):
        save_opinion_draft(actor=own, request=request, text="Khác", version=1)
    for other in (office.clerk, factories.a_user(factories.a_person())):
        with pytest.raises(NotPermitted):
            save_opinion_draft(actor=other, request=request, text="Thay", version=2)
