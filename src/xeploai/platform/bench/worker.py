"""A process on one of the two databases. It answers questions on standard input, one JSON line each.

``python -m xeploai.platform.bench.worker``: {"do": "prepare" | "pages" | "get" | "count" | "part", ...}.
"""

from __future__ import annotations

import gc
import json
import logging
import sys
import traceback
from typing import Any

from xeploai.platform.commands import django


def main() -> int:
    """Answers until standard input ends."""
    django.start()
    logging.disable(logging.CRITICAL)
    answer, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            said: Any = {"value": _answer(asked.pop("do"), asked)}
        except Exception as error:  # noqa: BLE001 - told to the process that asked, which raises it
            traceback.print_exc(file=sys.stderr)
            said = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(said, default=str), file=answer, flush=True)
    return 0


def _answer(what: str, asked: dict[str, Any]) -> Any:
    from xeploai.platform.bench import opening, pages, parts, preparing

    if what == "prepare":
        return preparing.prepare(asked["size"])
    if what == "pages":
        found, missing = pages.pages(asked["only"])
        gc.collect()
        gc.freeze()
        return {"pages": [page._asdict() for page in found], "missing": missing}
    if what == "part":
        return parts.PARTS[asked["name"]]()
    return {"get": opening.opened, "count": opening.counted}[what](asked["path"], asked["login"])


if __name__ == "__main__":
    sys.exit(main())
