"""One module per paper: a context in, blocks out."""

from xeploai.documents.blocks import Paper
from xeploai.documents.papers.registry import COMPOSERS, Context


def compose(context: Context) -> Paper:
    """Compose the paper a context describes."""
    return COMPOSERS[type(context)](context)
