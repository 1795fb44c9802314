"""Insert very many rows at once: one prepared statement, no model instances. For new rows of plain columns only."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db import models

BATCH = 5000


def insert(model: type[models.Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert ``rows``, each the values of ``fields`` in that order (a relation takes its key).

    Every field that may not be null must be named. Constraints of the database hold as always.
    """
    quote = connection.ops.quote_name
    columns = [model._meta.get_field(name).column for name in fields]  # type: ignore[union-attr]
    marks = ", ".join(["%s"] * len(columns))
    names = ", ".join(quote(str(column)) for column in columns)
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks})"  # noqa: S608 - our own names
    adapted = (_adapted(row) for row in rows)
    with connection.cursor() as cursor:
        while batch := list(islice(adapted, BATCH)):
            cursor.executemany(statement, batch)


def _adapted(row: Sequence[Any]) -> tuple[Any, ...]:
    """Values as the database takes them: SQLite has no dates of its own."""
    adapt = connection.ops.adapt_datefield_value
    return tuple(adapt(value) if type(value) is dt.date else value for value in row)
