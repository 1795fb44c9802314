import pytest
from django.db import connection

from xeploai.organisations.models import Unit
from xeploai.platform import readying


@pytest.mark.django_db
def test_sqlite_knows_its_tables_afterwards() -> None:
    Unit.objects.create(code="A", name="A", kind="cell", level="grassroots")
    readying.take_statistics()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'organisations_unit'")
            assert cursor.fetchone()[0] > 0


def test_elsewhere_it_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.db.connection.vendor", "postgresql")
    readying.take_statistics()  # a query would fail: this test may not use the database
