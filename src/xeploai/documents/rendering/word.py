"""Paper to Word: the parts of the file, packed so that the same paper gives the same bytes."""

import io
import zipfile
from xml.sax.saxutils import escape

from xeploai.documents.blocks import Paper
from xeploai.documents.rendering.letters import clean
from xeploai.documents.rendering.word_body import Body
from xeploai.documents.rendering.word_parts import (
    CONTENT_TYPES,
    PACKAGE_RELATIONS,
    SETTINGS,
    document_relations,
    styles,
)

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>vi-VN</dc:language>'
    "</cp:coreProperties>"
)


def to_docx(paper: Paper) -> bytes:
    """Write a paper as a Word file."""
    body = Body(paper)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_RELATIONS,
        "docProps/core.xml": _CORE.format(title=escape(clean(paper.title))),
        "word/document.xml": body.document(),
        "word/header1.xml": body.header(),
        "word/footer1.xml": body.footer(),
        "word/settings.xml": SETTINGS,
        "word/styles.xml": styles(paper.form),
        "word/_rels/document.xml.rels": document_relations(len(body.pictures)),
    }
    parts |= {f"word/media/picture{number}.png": png for number, png in enumerate(body.pictures, start=1)}
    return _pack(parts)


def _pack(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()
