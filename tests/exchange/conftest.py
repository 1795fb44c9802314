from collections.abc import Callable

import pytest

from tests.exchange.workbooks import GOOD, PEOPLE, changed, workbook
from tests.factories import a_user
from xeploai.exchange.actions.import_roster import import_roster
from xeploai.exchange.actions.receive_roster import receive_roster
from xeploai.exchange.models import ImportJob
from xeploai.organisations.models import Unit
from xeploai.people.models import User

UPDATE = workbook(changed(PEOPLE, 0, 3, "Trưởng thôn"))


@pytest.fixture
def commune(transactional_db: None) -> Unit:
    """A commune with two cells and two members, brought in by import."""
    import_roster(actor=None, unit=None, content=workbook(GOOD))
    return Unit.objects.get(code="X")


@pytest.fixture
def staff(commune: Unit) -> User:
    return a_user(provincial_staff=Unit.objects.get(code="T"))


@pytest.fixture
def received(staff: User, commune: Unit) -> Callable[..., ImportJob]:
    """Uploads a workbook (by default one with one change) and returns the job as it stands after reading."""

    def receive(content: bytes = UPDATE, actor: User = staff) -> ImportJob:
        job = receive_roster(actor=actor, unit=commune, file_name="danh-sach.xlsx", content=content)
        job.refresh_from_db()
        return job

    return receive
