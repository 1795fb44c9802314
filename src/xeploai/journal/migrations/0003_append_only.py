"""The database itself refuses to change or drop a journal entry."""

from typing import Any, ClassVar

from django.db import migrations

from xeploai.journal.triggers import install, remove


def forwards(apps: Any, schema_editor: Any) -> None:
    """Install the triggers of this database."""
    install(schema_editor.connection)


def backwards(apps: Any, schema_editor: Any) -> None:
    """Remove them."""
    remove(schema_editor.connection)


class Migration(migrations.Migration):
    """Append-only."""

    dependencies: ClassVar = [("journal", "0002_initial")]
    operations: ClassVar = [migrations.RunPython(forwards, backwards)]
