"""What a server needs done before it starts: the tables, the cache's table and the static files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from xeploai.platform.progress import step

SAMPLE = 400


def migrate() -> None:
    """Brings the database to the newest migration, and says so only where there is something to do."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    Path(settings.HOME).mkdir(parents=True, exist_ok=True)
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        with step(f"Database: {len(plan)} migrations"):
            call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def take_statistics() -> None:
    """Lets SQLite look at a sample of every table: without, it joins large ones the wrong way round.

    A tenth of a second at half a gigabyte. PostgreSQL does this by itself.
    """
    from django.db import connection

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit={SAMPLE}")
            cursor.execute("ANALYZE")


def collect_static() -> None:
    """Copies the static files to where the server takes them from, unless none has changed since."""
    from django.conf import settings
    from django.core.management import call_command

    root = Path(settings.STATIC_ROOT)
    stamp = root / ".collected"
    wanted = "\n".join(sorted(_static_files()))
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    with step("Static files"):
        stamp.unlink(missing_ok=True)
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        stamp.write_text(wanted, encoding="utf-8")


def _static_files() -> Iterator[str]:
    from django.contrib.staticfiles.finders import get_finders

    for finder in get_finders():
        for name, storage in finder.list([]):
            state = Path(storage.path(name)).stat()
            yield f"{name} {state.st_size} {state.st_mtime_ns}"
