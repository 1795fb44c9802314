"""Ballots: all names, empty boxes, nothing that knows a voter."""

import dataclasses

import pytest

from tests.documents.people import MEETING, MEMBERS, SUBJECTS, committee, imprint
from tests.documents.samples import PAPERS, block_cells
from xeploai.documents.blocks import Box, Paper, Table
from xeploai.documents.contexts import BallotRoundOne, BallotRoundTwo, BallotSubject, BlockBallot
from xeploai.documents.papers import compose
from xeploai.documents.plain import plain_text

pytestmark = pytest.mark.once


def boxes(paper: Paper) -> list[list[Box]]:
    """The boxes of each row of the paper's tables."""
    tables = (block for section in paper.sections for block in section.blocks if isinstance(block, Table))
    return [
        [
            inline
            for cell in row
            for paragraph in cell.paragraphs
            for inline in paragraph.inlines
            if isinstance(inline, Box)
        ]
        for table in tables
        for row in table.rows
    ]


def flat(paper: Paper) -> str:
    return " ".join(plain_text(paper).split())


# R-V3
def test_round_one_has_every_name_once_and_three_empty_boxes_each() -> None:
    paper = compose(PAPERS["ballot_round_one"])
    rows = [row for row in boxes(paper) if row]
    assert [len(row) for row in rows] == [3] * 45
    lines = plain_text(paper).split("\n")
    assert [line for line in lines if line in MEMBERS] == list(MEMBERS)
    assert "Mức Hoàn thành xuất sắc nhiệm vụ được chọn ở lượt 2" in flat(paper)


def test_second_ballot_has_only_the_levels_and_names_named() -> None:
    paper = compose(PAPERS["ballot_round_one_again"])
    assert [len(row) for row in boxes(paper) if row] == [2, 2]
    assert "bỏ phiếu lại" in flat(paper)
    assert "Không hoàn thành" not in flat(paper)


@pytest.mark.parametrize("cap, said", [(7, "không quá 07 (bảy) người"), (21, "không quá 21 (hai mươi mốt) người")])
def test_round_two_says_how_many_may_be_chosen(cap: int, said: str) -> None:
    paper = compose(BallotRoundTwo(imprint=imprint(), meeting=MEETING, subjects=SUBJECTS[:36], cap=cap))
    assert said in flat(paper)
    assert [len(row) for row in boxes(paper) if row] == [1] * 36


def test_run_off_says_what_it_is() -> None:
    text = flat(compose(PAPERS["ballot_run_off"]))
    assert "bầu chọn lại" in text
    assert "không quá 01 (một) người" in text


def test_groups_get_a_heading_each() -> None:
    subjects = tuple(BallotSubject(name=name, group=f"Chi bộ {place // 5}") for place, name in enumerate(MEMBERS[:10]))
    lines = plain_text(compose(BallotRoundOne(imprint=imprint(), meeting=MEETING, subjects=subjects))).split("\n")
    assert [line for line in lines if line.startswith("Chi bộ ")] == ["Chi bộ 0", "Chi bộ 1"]


# R-PL4b
def test_block_ballot_asks_once_per_cell_and_by_name_for_exceptions() -> None:
    paper = compose(PAPERS["block_ballot"])
    assert [len(row) for row in boxes(paper) if row] == ([1] + [3] * 12) * 4
    assert flat(paper).count("Theo đề xuất của chi bộ") == 4 + 1
    assert "Hoàn thành xuất sắc (*)" in flat(paper)
    assert "Người chưa có mức đề xuất thì phải đánh dấu ở dòng của người đó." in flat(paper)


def test_decisions_and_proposals_are_named_as_such() -> None:
    deciding = dataclasses.replace(MEETING, nature="decision")
    paper = compose(BallotRoundOne(imprint=imprint(), meeting=deciding, subjects=SUBJECTS))
    assert "quyết định mức xếp loại" in flat(paper)
    assert "đề xuất mức xếp loại" in flat(compose(PAPERS["ballot_round_one"]))


def test_numbers_of_names_are_written_out_for_large_lists() -> None:
    ballot = BlockBallot(imprint=committee(), meeting=MEETING, cells=block_cells(26, 45))
    assert "Phiếu có 1.170 đảng viên" in flat(compose(ballot))
