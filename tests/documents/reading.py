"""Reading the words back out of files."""

import io
import zipfile
from collections import Counter
from xml.etree import ElementTree as ET

from pypdf import PdfReader

from xeploai.documents.blocks import Paper
from xeploai.documents.plain import head_text, plain_text

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def letters(text: str) -> str:
    """The text without spaces: programs part words and lines of a page each in their own way."""
    return "".join(text.split())


def pdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def pdf_pages(data: bytes) -> int:
    return len(PdfReader(io.BytesIO(data)).pages)


def docx_paragraphs(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314
    lines = []
    for paragraph in body.iter(f"{_W}p"):
        pieces = (
            piece.text or "" if piece.tag == f"{_W}t" else "\n"
            for piece in paragraph.iter()
            if piece.tag in {f"{_W}t", f"{_W}br"}
        )
        lines.append("".join(pieces))
    return lines


def check_words(paper: Paper, data: bytes) -> None:
    """Every letter the paper says stands in the PDF, and nothing more but heads and foot lines, once a page.

    Figures (page numbers) and dots (lines to write on) are not counted as more.
    """
    expected, found = Counter(letters(plain_text(paper))), Counter(letters(pdf_text(data)))
    assert not expected - found
    pages = pdf_pages(data)
    repeated = Counter(letters(f"{head_text(paper)} {paper.foot} Trang /"))
    more = {letter: count for letter, count in (found - expected).items() if not letter.isdigit() and letter != "."}
    assert {letter: count for letter, count in more.items() if count > repeated[letter] * pages} == {}
