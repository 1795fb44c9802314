"""Papers of the competent level from what was sealed: submission, notice, report to the centre, appraisal sheet."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import Any

from xeploai.documents.builders.common import committee_of
from xeploai.documents.contexts.common import Imprint, Signatory
from xeploai.documents.contexts.competent import CompetentPaper, Sheet
from xeploai.documents.words import LEVELS, SHORT_LEVELS
from xeploai.vietnamese import numbers

Facts = dict[str, Any]
KINDS = {
    "unit": "Tổ chức đảng, cơ quan, đơn vị",
    "body": "Tập thể lãnh đạo, quản lý",
    "leader": "Cá nhân lãnh đạo, quản lý",
    "member": "Đảng viên",
}
PLACES = {"province": "Cấp tỉnh", "district": "Cấp huyện và tương đương", "grassroots": "Cấp cơ sở"}
COLUMNS = ("excellent", "good", "completed", "not_completed", "none")
STATUS = {"no_majority": "Chưa đạt đa số", "not_rated": "Chưa xếp loại"}
SECRETARY = Signatory(authority="T/M BAN THƯỜNG VỤ", post="BÍ THƯ")
OFFICE = Signatory(authority="", post="TRƯỞNG BAN")


def imprint(
    issuer: str, *, on: dt.date, reference: str, number: str = "", symbol: str = "", superior: str = ""
) -> Imprint:
    """Who issues the paper; an issuer that is a party organisation speaks by its committee."""
    return Imprint(
        issuer=committee_of(issuer), superior=superior, place="", rules_on=on, date=on, print_reference=reference,
        number=number, symbol=symbol,
    )  # fmt: skip


def submission_context(content: Facts, *, number: str, on: dt.date, reference: str) -> CompetentPaper:
    """The paper that puts the table to the competent collective (R-VI4)."""
    rows: list[tuple[str, ...]] = []
    for kind, group in groupby(content["rows"], key=lambda row: row["kind"]):
        listed = list(group)
        rows.append((f"{KINDS[kind]} ({len(listed)})",))
        rows += [_submitted(place, row) for place, row in enumerate(listed, 1)]
    total = numbers.integer(len(content["rows"]))
    open_ = f" Còn {numbers.integer(content['open'])} đối tượng đang thẩm định." if content["open"] else ""
    columns = (
        ("TT", 8, "center"), ("Đối tượng", 46, "left"), ("Tự xếp loại", 26, "left"), ("Phiếu", 22, "center"),
        ("Ý kiến tham gia", 40, "left"), ("Thẩm định", 70, "left"), ("Mức đề xuất", 28, "left"),
    )  # fmt: skip
    return CompetentPaper(
        imprint=imprint("Ban Tổ chức", on=on, reference=reference, number=number,
                        superior=committee_of(content["unit"])),
        kind="Tờ trình",
        about=f"về việc đánh giá, xếp loại chất lượng năm {content['year']}",
        recipient=committee_of(content["unit"]),
        paragraphs=(
            (f"Ban Tổ chức đã thẩm định hồ sơ, tổng hợp ý kiến tham gia và trình hội nghị xem xét, biểu quyết mức xếp "
            f"loại của {total} đối tượng.{open_}"),
            ("Kết quả tự xếp loại, phiếu, ý kiến tham gia, thẩm định và mức đề xuất của mỗi đối tượng ở bảng kèm theo. "
            "Các cảnh báo có ghi nguồn, không thay cho quyết định của hội nghị."),
        ),
        sheet=Sheet(columns=columns, rows=tuple(rows), title=f"Bảng tổng hợp thẩm định năm {content['year']}"),
        signatory=OFFICE,
    )  # fmt: skip


def _submitted(place: int, row: Facts) -> tuple[str, ...]:
    own = row["own"]
    votes = numbers.share(own["votes"], own["convened"]) if own.get("convened") and own.get("votes") is not None else ""
    said = [f"{row['answered']}/{row['asked']} nơi trả lời"] if row["asked"] else []
    said += [f"{SHORT_LEVELS[code]}: {number}" for code, number in row["opinions"].items()]
    said += [f"không có ý kiến: {row['nothing']}"] if row["nothing"] else []
    warnings = [f"{one['name']} ({one['source']})" for one in row["warnings"]]
    about = row["post"] or (row["unit"] if row["unit"] != row["name"] else "")
    return (
        str(place),
        f"{row['name']}\n{about}" if about else row["name"],
        LEVELS.get(own.get("level", ""), ""),
        votes,
        "; ".join(said),
        "\n".join(part for part in (row["appraisal"], *warnings) if part),
        LEVELS.get(row["proposed"], ""),
    )


def subject_notice_context(content: Facts, *, on: dt.date, reference: str) -> CompetentPaper:
    """The notice to one unit; a report upward or of delegated ratings has the same table (R-PL5e, VI.2)."""
    upward = content.get("delegated") or any(row["nature"] == "recommendation" for row in content["subjects"])
    year, issuer = content["meeting"]["year"], committee_of(content["meeting"]["unit"])
    rows = tuple(
        (
            str(place),
            f"{row['name']}\n{row['post']}" if row["post"] else row["name"],
            LEVELS.get(row["proposed"], ""),
            LEVELS.get(row["level"]) or STATUS.get(row["status"], ""),
            row["reason"],
        )
        for place, row in enumerate(content["subjects"], 1)
    )
    columns = (
        ("TT", 9, "center"), ("Đối tượng", 52, "left"), ("Đề xuất", 34, "left"), ("Kết quả", 36, "left"),
        ("Lý do khác đề xuất", 38, "left"),
    )  # fmt: skip
    return CompetentPaper(
        imprint=imprint(content["meeting"]["unit"], on=on, reference=reference, symbol="BC" if upward else "TB"),
        kind="Báo cáo" if upward else "Thông báo",
        about=f"kết quả đánh giá, xếp loại chất lượng năm {year}",
        recipient=committee_of(content["unit"]),
        paragraphs=(
            (
                f"Hội nghị của {issuer} đã bỏ phiếu kín về mức xếp loại chất lượng năm {year} của "
                f"{numbers.integer(len(rows))} đối tượng dưới đây."
            ),
        ),
        sheet=Sheet(columns=columns, rows=rows, landscape=False),
        signatory=SECRETARY,
        recipients=(content["unit"], "Lưu hồ sơ"),
    )


def central_context(content: Facts, *, number: str, on: dt.date, reference: str) -> CompetentPaper:
    """The report to the centre: what is final beside what is pending (R-VI5)."""
    rows: list[tuple[str, ...]] = []
    for kind, group in groupby(content["parts"], key=lambda part: part["kind"]):
        rows.append((KINDS[kind],))
        rows += [_part(part) for part in group]
    names = ("XS", "Tốt", "HT", "Không HT", "Không có mức")
    columns = (
        ("Cấp", 40, "left"), ("Tổng số", 18, "center"),
        *((f"Đã quyết định: {name}", 18, "center") for name in names),
        *((f"Chưa quyết định: {name}", 18, "center") for name in names),
    )  # fmt: skip
    done = sum(sum(part["final"].values()) for part in content["parts"])
    open_ = sum(sum(part["pending"].values()) for part in content["parts"])
    return CompetentPaper(
        imprint=imprint(content["unit"], on=on, reference=reference, number=number, symbol="BC/TU"),
        kind="Báo cáo",
        about=f"kết quả kiểm điểm, đánh giá, xếp loại chất lượng năm {content['year']}",
        recipient="Ban Tổ chức Trung ương",
        paragraphs=(
            (
                f"Đến ngày báo cáo, đã quyết định mức xếp loại {numbers.integer(done)} đối tượng; còn "
                f"{numbers.integer(open_)} đối tượng chưa quyết định, số liệu theo mức đang đề xuất."
            ),
        ),
        sheet=Sheet(columns=columns, rows=tuple(rows), title=f"Tổng hợp kết quả xếp loại năm {content['year']}"),
        signatory=SECRETARY,
        recipients=("Ban Tổ chức Trung ương", "Lưu hồ sơ"),
    )


def _part(part: Facts) -> tuple[str, ...]:
    counts = [part["final"][code] for code in COLUMNS] + [part["pending"][code] for code in COLUMNS]
    return (PLACES[part["level"]], numbers.integer(part["total"]), *(numbers.integer(number) for number in counts))


def appraisal_context(facts: Facts, *, on: dt.date, reference: str) -> CompetentPaper:
    """The appraisal sheet of one subject (R-PL5a)."""
    rows = tuple((name, value) for name, value in facts["rows"])
    about = ", ".join(part for part in (facts["name"], facts["post"], facts["unit"]) if part)
    return CompetentPaper(
        imprint=imprint("Ban Tổ chức", on=on, reference=reference, superior=committee_of(facts["authority"])),
        kind="Phiếu thẩm định",
        about=f"mức xếp loại chất lượng năm {facts['year']}",
        recipient="",
        paragraphs=(f"Đối tượng: {about}.",),
        sheet=Sheet(columns=(("Nội dung", 60, "left"), ("Kết quả", 108, "left")), rows=rows, landscape=False),
        signatory=OFFICE,
    )
