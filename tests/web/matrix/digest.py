"""What stands in the database, as one number, and whether a request tried to write."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from django.apps import apps

if TYPE_CHECKING:
    from collections.abc import Callable

APART = {"sessions.session"}


def digest() -> str:
    """SHA-256 over every row of every table but the sessions."""
    found = hashlib.sha256()
    for model in sorted(apps.get_models(), key=lambda m: m._meta.label_lower):
        if model._meta.label_lower in APART or model._meta.proxy or not model._meta.managed:
            continue
        rows = model._base_manager.order_by("pk").values_list()
        found.update(f"{model._meta.label_lower}:{list(rows)!r}".encode())
    return found.hexdigest()


class Writes:
    """Counts the statements that would change a table; for ``connection.execute_wrapper``."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """Look at the statement and pass it on."""
        verb = sql.lstrip().split(None, 1)[0].upper() if sql.strip() else ""
        if verb in {"INSERT", "UPDATE", "DELETE"} and "django_session" not in sql:
            self.seen.append(sql[:200])
        return execute(sql, params, many, context)
