"""Who works where: one provincial department in full, and the officials of the story's commune (PL1, 1.2.1.c)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.exchange.demo.drafting import TERM
from xeploai.exchange.demo.party import grassroots_cell
from xeploai.exchange.roster.rows import JobRow, PersonRow

if TYPE_CHECKING:
    from xeploai.exchange.demo.drafting import Draft

DEPARTMENT, CELL = "UBND-02", "CBCS-KHOI-91"
_LEADERS = ("Giám đốc Sở", "Phó Giám đốc Sở", "Phó Giám đốc Sở")
_DIVISIONS = ("Văn phòng Sở", "Phòng Kế hoạch - Tài chính", "Phòng Thanh tra")
_OUTSIDE = (("Hồ Thị Minh Thư", "Chuyên viên"), ("Đinh Văn Kôn", "Nhân viên lái xe"))
OFFICIALS_FROM, OFFICIALS_TO = 20, 27
PEOPLE = 14


def staff_offices(draft: Draft, government: str, office_cell: str) -> None:
    """Leaders, divisions and staff of the department; the officials of the commune's committee."""
    name = draft.names[DEPARTMENT]
    grassroots_cell(draft, CELL, f"Chi bộ cơ sở {name}", "DU-KHOI", PEOPLE)
    people = draft.members[CELL]
    draft.lead(f"LD-{DEPARTMENT}", people[:3], list(_LEADERS))
    for person, division in zip(people[3:6], _DIVISIONS, strict=True):
        title = "Chánh Văn phòng" if division.startswith("Văn phòng") else f"Trưởng {division}"
        _job(draft, person, DEPARTMENT, "department_head", title, division)
    _job(draft, people[5], DEPARTMENT, "organisation_head", "Chủ tịch Công đoàn cơ sở", "")
    for number, person in enumerate(people[6:]):
        _job(draft, person, DEPARTMENT, "staff", "Chuyên viên", _DIVISIONS[number % len(_DIVISIONS)])
    for full_name, title in _OUTSIDE:
        person = draft.person(PersonRow("", full_name, title=title))
        _job(draft, person, DEPARTMENT, "staff", title, _DIVISIONS[0])
    for person in draft.members[office_cell][OFFICIALS_FROM:OFFICIALS_TO]:
        _job(draft, person, government, "staff", "Công chức xã", "")


def _job(draft: Draft, person: str, unit: str, *words: str) -> None:
    capacity, title, department = words
    draft.roster.jobs.append(JobRow(person, unit, capacity, title, department, TERM))
