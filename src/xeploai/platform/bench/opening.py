"""Open a page through the whole handler: how long, how large, how many queries."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from django.db import connection

from xeploai.platform.bench.pages import body_of, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

_clients: dict[str, Client] = {}


def opened(path: str, login: str) -> tuple[float, float]:
    """Milliseconds from the request to the last byte, by the clock and of the processor."""
    client = signed_in(login, _clients)
    started, busy = time.perf_counter(), time.process_time()
    body_of(client.get(path))
    return (time.perf_counter() - started) * 1000, (time.process_time() - busy) * 1000


def counted(path: str, login: str) -> dict[str, Any]:
    """Status, bytes, queries and the slowest of them; not to be timed."""
    client, seen = signed_in(login, _clients), []

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001
        started = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            seen.append(((time.perf_counter() - started) * 1000, sql))

    with connection.execute_wrapper(watch):
        response = client.get(path)
        size = len(body_of(response))
    slowest = max(seen, default=(0.0, ""))
    return {
        "status": response.status_code,
        "bytes": size,
        "queries": len(seen),
        "database": sum(spent for spent, _sql in seen),
        "slowest": slowest[0],
        "sql": slowest[1],
    }
