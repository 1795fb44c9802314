"""SQL that makes the journal append-only in the database itself."""

from __future__ import annotations

from typing import Any

SQLITE = (
    """CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal_entry
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal_entry
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
)
POSTGRESQL = (
    """CREATE FUNCTION journal_append_only() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$""",
    """CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE ON journal_entry
       FOR EACH ROW EXECUTE FUNCTION journal_append_only()""",
    """CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal_entry
       FOR EACH STATEMENT EXECUTE FUNCTION journal_append_only()""",
)
REMOVE_SQLITE = ("DROP TRIGGER IF EXISTS journal_no_update", "DROP TRIGGER IF EXISTS journal_no_delete")
REMOVE_POSTGRESQL = (
    "DROP TRIGGER IF EXISTS journal_no_change ON journal_entry",
    "DROP TRIGGER IF EXISTS journal_no_truncate ON journal_entry",
    "DROP FUNCTION IF EXISTS journal_append_only()",
)


def install(connection: Any) -> None:
    """Create the triggers on this connection's database; idempotent."""
    remove(connection)
    _run(connection, SQLITE if connection.vendor == "sqlite" else POSTGRESQL)


def remove(connection: Any) -> None:
    """Drop the triggers: only to unmake the table, or between two tests."""
    _run(connection, REMOVE_SQLITE if connection.vendor == "sqlite" else REMOVE_POSTGRESQL)


def _run(connection: Any, statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
