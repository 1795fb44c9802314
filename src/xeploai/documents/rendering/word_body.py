"""The blocks of a paper as WordprocessingML."""

from xml.sax.saxutils import escape, quoteattr

from xeploai.documents.blocks import Block, Box, Dotted, Inline, Paper, Paragraph, Picture, Run, Section, Space
from xeploai.documents.rendering.letters import clean
from xeploai.documents.rendering.word_parts import HEAD, NAMESPACES
from xeploai.documents.rendering.word_table import table_xml

_TWIPS_PER_MM = 1440 / 25.4
_EMU_PER_MM = 36000
_BELOW_THE_LINE = 2.8
_A4 = (11906, 16838)
_JUSTIFY = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_FIELD = (
    '<w:r>{style}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{style}<w:instrText xml:space="preserve"> {name} '
    '</w:instrText></w:r><w:r>{style}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{style}<w:t>1</w:t></w:r>'
    '<w:r>{style}<w:fldChar w:fldCharType="end"/></w:r>'
)


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * _TWIPS_PER_MM)


class Body:
    """Writes one paper; the pictures it met are in ``pictures`` once the document is written."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.form = paper.form
        self.pictures: list[bytes] = []

    def document(self) -> str:
        """Write every section; the last one's page settings close the body, as the format wants it."""
        *earlier, last = self.paper.sections
        made = [self._blocks(section) + f"<w:p><w:pPr>{self._page(section)}</w:pPr></w:p>" for section in earlier]
        made.append(self._blocks(last) + self._page(last))
        return f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(made)}</w:body></w:document>"

    def header(self) -> str:
        """Write the page number at the top of every page but the first."""
        number = _FIELD.format(name="PAGE", style="") if self.paper.top_numbers else ""
        return f'{HEAD}<w:hdr {NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{number}</w:p></w:hdr>'

    def footer(self) -> str:
        """Write the print reference and page x/y."""
        style = '<w:rPr><w:sz w:val="18"/></w:rPr>'
        page, pages = (_FIELD.format(name=name, style=style) for name in ("PAGE", "NUMPAGES"))
        right = twips(210 - self.form.margins.left - self.form.margins.right)
        return (
            f'{HEAD}<w:ftr {NAMESPACES}><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
            '<w:spacing w:line="220" w:lineRule="exact"/></w:pPr>'
            f'<w:r>{style}<w:t xml:space="preserve">{escape(clean(self.paper.foot))}</w:t></w:r>'
            f"<w:r>{style}<w:tab/></w:r>"
            f'<w:r>{style}<w:t xml:space="preserve">Trang </w:t></w:r>{page}<w:r>{style}<w:t>/</w:t></w:r>{pages}'
            "</w:p></w:ftr>"
        )

    def paragraph(self, item: Paragraph) -> str:
        """Write one paragraph."""
        size = item.size or self.form.body_size
        line = item.line or self.form.line * size / self.form.body_size
        drawn = any(not isinstance(inline, Run) for inline in item.inlines)
        # A picture in a line of exact height would be cut off.
        rule = "atLeast" if drawn else "exact"
        # A box alone stands on the line; as much above it as the line leaves below sets it in the middle of its cell.
        alone = all(isinstance(inline, Box) for inline in item.inlines) and drawn
        before = item.before + (_BELOW_THE_LINE if alone else 0)
        properties = (
            ("<w:keepNext/>" if item.keep_next else "")
            + f'<w:spacing w:before="{round(before * 20)}" w:after="{round(item.after * 20)}"'
            f' w:line="{round(line * 20)}" w:lineRule="{rule}"/>'
            + (f'<w:ind w:firstLine="{twips(self.form.first_line)}"/>' if item.first_line else "")
            + f'<w:jc w:val="{_JUSTIFY[item.align]}"/>'
        )
        made = "".join(self._inline(inline, size) for inline in item.inlines)
        return f"<w:p><w:pPr>{properties}</w:pPr>{made}</w:p>"

    def _blocks(self, section: Section) -> str:
        return "".join(self._block(block, section) for block in section.blocks)

    def _block(self, block: Block, section: Section) -> str:
        if isinstance(block, Paragraph):
            return self.paragraph(block)
        if isinstance(block, Dotted):
            tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{self._width(section)}"/></w:tabs>'
            return f"<w:p><w:pPr>{tab}</w:pPr><w:r><w:tab/></w:r></w:p>" * block.lines
        if isinstance(block, Space):
            return _gap(block.points)
        return table_xml(block, self._width(section), self.paragraph) + _gap(6)

    def _inline(self, inline: Inline, size: float) -> str:
        if isinstance(inline, Run):
            return _run(inline, size)
        if isinstance(inline, Box):
            return _box(inline)
        self.pictures.append(inline.png)
        return _picture(inline, len(self.pictures))

    def _width(self, section: Section) -> int:
        margins = self.form.margins
        if section.landscape:
            return _A4[1] - twips(margins.top) - twips(margins.bottom)
        return _A4[0] - twips(margins.left) - twips(margins.right)

    def _page(self, section: Section) -> str:
        margins = self.form.margins
        width, height = reversed(_A4) if section.landscape else _A4
        left, right = (margins.top, margins.bottom) if section.landscape else (margins.left, margins.right)
        orientation = ' w:orient="landscape"' if section.landscape else ""
        first = section is self.paper.sections[0]
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
            '<w:footerReference w:type="default" r:id="rIdFooter"/>'
            + ('<w:footerReference w:type="first" r:id="rIdFooter"/>' if first else "")
            + f'<w:pgSz w:w="{width}" w:h="{height}"{orientation}/>'
            f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(right)}" w:bottom="{twips(margins.bottom)}"'
            f' w:left="{twips(left)}" w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>'
            + ("<w:titlePg/>" if first else "")
            + "</w:sectPr>"
        )


def _gap(points: float) -> str:
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0"'
        f' w:line="{max(round(points * 20), 20)}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
    )


def _run(run: Run, size: float) -> str:
    marks = (
        ("<w:b/>" if run.bold else "")
        + ("<w:i/>" if run.italic else "")
        + f'<w:sz w:val="{round((run.size or size) * 2)}"/>'
        + ('<w:u w:val="single"/>' if run.underline else "")
    )
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in clean(run.text).split("\n"))
    return f"<w:r><w:rPr>{marks}</w:rPr>{'<w:br/>'.join(lines)}</w:r>"


def _box(box: Box) -> str:
    side = round(box.size * 72 / 25.4, 1)
    return (
        "<w:r><w:pict>"
        '<v:rect xmlns:v="urn:schemas-microsoft-com:vml" filled="f" strokeweight=".75pt"'
        f' style="width:{side}pt;height:{side}pt"><w10:anchorlock xmlns:w10="urn:schemas-microsoft-com:office:word"/>'
        "</v:rect></w:pict></w:r>"
    )


def _picture(picture: Picture, number: int) -> str:
    side = round(picture.size * _EMU_PER_MM)
    name = quoteattr(picture.words)
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{side}" cy="{side}"/>'
        f'<wp:docPr id="{number}" name="QR" descr={name}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="QR"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="rIdPicture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
