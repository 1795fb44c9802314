"""Official papers: a frozen context in, the bytes of a PDF or a Word file out."""

from xeploai.documents.rendering import UnprintableError, render_docx, render_pdf

__all__ = ["UnprintableError", "render_docx", "render_pdf"]
