"""One file with everything: a page that any browser opens and prints, and the same as data within it.

It needs nothing from elsewhere: no script, no picture, no address. Like every paper it is Vietnamese.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from html import escape
from typing import TYPE_CHECKING, Any

from xeploai.law.rule_sets.loader import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from xeploai.exchange.chains.parts import Chain, Grid, Part, Step

FORMAT = "xeploai.chain.1"
STYLE = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 14pt/1.4 "Times New Roman", Tinos, serif; max-width: 190mm; margin: 10mm auto; padding: 0 5mm }
h1 { font-size: 17pt; text-align: center }
h2 { font-size: 15pt; margin: 8mm 0 2mm }
h3 { font-size: 14pt; margin: 4mm 0 1mm }
table { border-collapse: collapse; width: 100%; margin: 2mm 0; font-size: 12pt }
td, th { border: 1px solid #444; padding: 1mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: 55mm 1fr; gap: 1mm 4mm; margin: 2mm 0 }
dt { font-weight: bold }
dd { margin: 0; white-space: pre-line }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 10pt; border: 1px solid #999; padding: 2mm }
code { overflow-wrap: anywhere }
.warning { border-left: 4px solid #931414; padding-left: 3mm }
"""


def data_of(chain: Chain) -> bytes:
    """The chain as data, always spelled the same way."""
    plain: dict[str, Any] = {"format": FORMAT, **asdict(chain)}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def write(chain: Chain, *, now: dt.datetime, by: str) -> bytes:
    """The file. ``now`` and ``by``: when it was taken out, and by whom."""
    data = data_of(chain)
    rows = [
        "<!doctype html>",
        '<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        f"<title>Hồ sơ kết quả: {escape(chain.title)}</title><style>{STYLE}</style></head><body>",
        f"<h1>HỒ SƠ KẾT QUẢ XẾP LOẠI NĂM {chain.year}</h1>",
        f"<p><strong>{escape(chain.title)}</strong> – {escape(chain.unit)}</p>",
        f"<p>Lấy ra lúc {now:%H:%M, %d/%m/%Y}; người lấy: {escape(by)}.</p>",
        *(line for part in chain.parts for line in _part(part)),
        *_steps(chain.steps),
        *_clauses(chain),
        *_note(hashlib.sha256(data).hexdigest()),
        # The only way out of the element is a closing tag: its bracket is spelled as an escape of JSON.
        f'<script type="application/json" id="data">{data.decode().replace("<", chr(92) + "u003c")}</script>',
        "</body></html>",
    ]
    return "\n".join(rows).encode()


def clause_name(clause: str) -> str:
    """Mục V, Phụ lục 3."""
    return f"Phụ lục {clause[2:]}" if clause.startswith("PL") else f"Mục {clause}"


def _part(part: Part) -> Iterator[str]:
    clause = f" ({escape(clause_name(part.clause))})" if part.clause else ""
    yield f"<h2>{escape(part.title)}{clause}</h2>"
    for warning in part.warnings:
        yield f'<p class="warning"><strong>Cần xem:</strong> {escape(warning)}</p>'
    if part.lines:
        yield "<dl>"
        for key, value in part.lines:
            yield f"<dt>{escape(key)}</dt><dd>{escape(value)}</dd>"
        yield "</dl>"
    for grid in part.grids:
        yield from _grid(grid)


def _grid(grid: Grid) -> Iterator[str]:
    yield f"<h3>{escape(grid.caption)}</h3><table><thead><tr>"
    yield "".join(f"<th>{escape(head)}</th>" for head in grid.heads) + "</tr></thead><tbody>"
    for row in grid.rows:
        yield "<tr>" + "".join(f"<td>{escape(value)}</td>" for value in row) + "</tr>"
    yield "</tbody></table>"


def _steps(steps: Iterable[Step]) -> Iterator[str]:
    yield "<h2>Các bước tính</h2>"
    number = 0
    for number, step in enumerate(steps, 1):
        clauses = ", ".join(clause_name(one) for one in step.clauses)
        yield f"<h3>Bước {number}: {escape(step.about)} ({escape(clauses)})</h3>"
        yield "".join(f"<p>{escape(reason)}</p>" for reason in step.reasons)
        yield f"<p>Tính lại: <code>./xeploai law decide {escape(step.rule)}</code>, đưa vào:</p>"
        yield f"<pre>{escape(_spelled(step.given))}</pre><p>phải ra:</p><pre>{escape(_spelled(step.outcome))}</pre>"
    if not number:
        yield "<p>Chưa có bước nào, hoặc người lấy hồ sơ không được xem số phiếu của cuộc bỏ phiếu dưới 5 người.</p>"


def _spelled(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _clauses(chain: Chain) -> Iterator[str]:
    """What the clauses relied on say, in our own words."""
    rules = load(chain.rule_set)
    cited = {part.clause for part in chain.parts if part.clause} | {c for s in chain.steps for c in s.clauses}
    yield f"<h2>Quy định đã dựa vào ({escape(rules.number)})</h2><dl>"
    for clause in sorted(cited):
        try:
            found = rules.clause(clause)
        except KeyError:
            continue
        yield f"<dt>{escape(clause_name(clause))}: {escape(found.title.vi)}</dt><dd>{escape(found.text.vi)}</dd>"
    yield f"</dl><p>Mã của bộ quy định: <code>{escape(chain.rule_set_digest)}</code></p>"


def _note(digest: str) -> Iterator[str]:
    yield "<h2>Cách kiểm tra hồ sơ này</h2>"
    yield "<p>Mở bằng trình duyệt bất kỳ, không cần mạng, không cần phần mềm.</p>"
    yield (
        "<p>Mỗi bước tính ở trên ghi đủ số đưa vào và số phải ra: cộng lại bằng tay, hoặc đưa phần số vào lệnh đã ghi. "
        "Toàn bộ số liệu còn nằm ở cuối tệp này, dưới dạng máy đọc được.</p>"
    )
    yield (
        f"<p>Mã kiểm tra của phần số liệu (SHA-256): <code>{digest}</code>. Mã này được ghi vào nhật ký lúc lấy hồ sơ "
        "ra: số liệu trong tệp khác đi thì mã khác đi.</p>"
    )
    yield "<p>Không có lá phiếu nào của từng người trong hồ sơ: hệ thống chỉ giữ tổng số.</p>"
