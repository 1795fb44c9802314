"""Official papers: a frozen context in, the bytes of a PDF or a Word file out."""

from xeploai.documents.papers import compose
from xeploai.documents.papers.registry import Context
from xeploai.documents.rendering import UnprintableError, render_docx, render_pdf

__all__ = ["Context", "UnprintableError", "compose", "render_docx", "render_pdf"]
