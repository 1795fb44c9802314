"""Papers as files. The same context always gives the same bytes."""

from xeploai.documents.papers import compose
from xeploai.documents.papers.registry import Context
from xeploai.documents.rendering.pdf import UnprintableError, to_pdf
from xeploai.documents.rendering.word import to_docx

__all__ = ["UnprintableError", "render_docx", "render_pdf"]


def render_pdf(context: Context) -> bytes:
    """Render a paper as PDF/A-2b. Raises UnprintableError where anything would be printed wrong (a missing letter)."""
    return to_pdf(compose(context))


def render_docx(context: Context) -> bytes:
    """Render a paper as a Word file with the same words as its PDF."""
    return to_docx(compose(context))
