"""Word files opened by LibreOffice lose nothing and look alike page by page."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.documents.reading import check_words, pdf_pages
from tests.documents.samples import PAPERS
from xeploai.documents import render_docx, render_pdf
from xeploai.documents.papers import compose
from xeploai.documents.rendering import pdf

OFFICE = shutil.which("soffice")
# An office has Times New Roman; here Tinos, which has the same widths, stands in for it.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir><match target="pattern">
<test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>
"""
pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice: apt-get install libreoffice-writer-nogui"),
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every Word file as the PDF LibreOffice makes of it: one start of the office for all."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "fonts.conf").write_text(FONTS.format(fonts=pdf._FONTS, cache=folder / "cache"))
    for name, context in PAPERS.items():
        (folder / f"{name}.docx").write_bytes(render_docx(context))
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *(str(path) for path in folder.glob("*.docx")),
        ],
        check=True,
        capture_output=True,
        env=os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf")},
        timeout=300,
    )
    return folder


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_lost(name: str, printed: Path) -> None:
    check_words(compose(PAPERS[name]), (printed / f"{name}.pdf").read_bytes())


@pytest.mark.parametrize("name", PAPERS)
def test_no_letter_comes_from_another_font(name: str, printed: Path) -> None:
    reader = PdfReader(printed / f"{name}.pdf")
    dictionaries = [page["/Resources"].get_object()["/Font"] for page in reader.pages]  # type: ignore[index]
    fonts = {str(font.get_object()["/BaseFont"]) for found in dictionaries for font in found.get_object().values()}
    assert {font.partition("+")[2].partition("-")[0] for font in fonts} == {"Tinos"}


@pytest.mark.parametrize("name", PAPERS)
def test_it_takes_as_many_pages_as_the_pdf_give_or_take_one(name: str, printed: Path) -> None:
    office, own = pdf_pages((printed / f"{name}.pdf").read_bytes()), pdf_pages(render_pdf(PAPERS[name]))
    assert abs(office - own) <= 1
