"""PDF and Word files of every paper: same words, same bytes, no missing letter."""

import dataclasses
import io
import time
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.documents.people import MEETING, committee, imprint, names
from tests.documents.reading import check_words, docx_paragraphs, letters, pdf_text
from tests.documents.samples import PAPERS, block_cells
from xeploai.documents import UnprintableError, render_docx, render_pdf
from xeploai.documents.contexts import BallotRoundOne, BallotSubject, BlockBallot, Invitation
from xeploai.documents.papers import compose
from xeploai.documents.plain import plain_text
from xeploai.documents.rendering import pdf

pytestmark = pytest.mark.once

every_paper = pytest.mark.parametrize("name", PAPERS)


@every_paper
def test_pdf_says_what_the_paper_says(name: str) -> None:
    made = render_pdf(PAPERS[name])
    check_words(compose(PAPERS[name]), made)
    text = letters(pdf_text(made))
    torn = [line for line in plain_text(compose(PAPERS[name])).split("\n") if letters(line) not in text]
    assert all(len(line) > 60 for line in torn)  # only what runs over the end of a page


@every_paper
def test_word_file_says_what_the_paper_says_in_the_same_order(name: str) -> None:
    said = " ".join(docx_paragraphs(render_docx(PAPERS[name])))
    assert said.split() == plain_text(compose(PAPERS[name])).split()


@every_paper
def test_the_same_paper_gives_the_same_bytes(name: str) -> None:
    assert render_pdf(PAPERS[name]) == render_pdf(PAPERS[name])
    assert render_docx(PAPERS[name]) == render_docx(PAPERS[name])


@every_paper
def test_pdf_is_for_the_archive(name: str) -> None:
    reader = PdfReader(io.BytesIO(render_pdf(PAPERS[name])))
    assert reader.xmp_metadata is not None
    told = str(reader.xmp_metadata.rdf_root.toxml())
    assert "<pdfaid:part>2</pdfaid:part>" in told
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in told
    width, height = sorted(round(float(side)) for side in reader.pages[0].mediabox[2:])
    assert (width, height) == (595, 842)


@every_paper
def test_every_page_carries_its_print_reference(name: str) -> None:
    pages = PdfReader(io.BytesIO(render_pdf(PAPERS[name]))).pages
    for place, page in enumerate(pages, start=1):
        text = page.extract_text()
        assert "Mã in: CB-TA-2026-017/3F9A" in text
        assert f"Trang {place}/{len(pages)}" in text


@every_paper
def test_word_file_opens_in_a_word_library(name: str) -> None:
    opened = docx.Document(io.BytesIO(render_docx(PAPERS[name])))
    margins = compose(PAPERS[name]).form.margins
    assert round((opened.sections[0].right_margin or 0) / 36000) == margins.right
    assert round((opened.sections[0].left_margin or 0) / 36000) == margins.left
    assert opened.core_properties.title == compose(PAPERS[name]).title


def test_a_letter_the_font_lacks_shows_its_code() -> None:
    ballot = BallotRoundOne(imprint=imprint(), meeting=MEETING, subjects=(BallotSubject(name="Nguyễn ☐ 漢"),))
    assert "Nguyễn[U+2610][U+6F22]" in letters(pdf_text(render_pdf(ballot)))
    assert "Nguyễn ☐ 漢" in " ".join(docx_paragraphs(render_docx(ballot)))


def test_control_characters_reach_no_paper() -> None:
    ballot = BallotRoundOne(imprint=imprint(), meeting=MEETING, subjects=(BallotSubject(name="Ngu\x01yễn\x0bAn"),))
    assert "Nguyễn" in letters(pdf_text(render_pdf(ballot)))
    assert "Nguyễn" in " ".join(docx_paragraphs(render_docx(ballot)))


def test_a_missing_font_stops_the_press(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pdf, "_FONTS", tmp_path)
    pdf._fonts.cache_clear()
    try:
        with pytest.raises(UnprintableError, match="Tinos"):
            render_pdf(PAPERS["invitation"])
    finally:
        pdf._fonts.cache_clear()


def test_the_form_of_the_day_sets_the_margin() -> None:
    invitation = PAPERS["invitation"]
    assert isinstance(invitation, Invitation)
    old = dataclasses.replace(invitation, imprint=imprint(rules_on=MEETING.starts.date().replace(year=2023)))
    assert compose(old).form.margins.right == 20
    assert compose(PAPERS["invitation"]).form.margins.right == 15
    assert render_pdf(old) != render_pdf(PAPERS["invitation"])


def test_hundreds_of_names_are_printed_quickly() -> None:
    ballot = BlockBallot(imprint=committee(), meeting=MEETING, cells=block_cells(14, 43))
    started = time.monotonic()
    made = render_pdf(ballot)
    word = render_docx(ballot)
    assert time.monotonic() - started < 10
    text = pdf_text(made)
    assert all(name in text for name in names(600)[:600:50])
    assert "602" in text
    assert len(word) > 10_000
