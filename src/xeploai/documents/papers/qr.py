"""A QR code as a picture for both kinds of file."""

import io

import segno

from xeploai.documents.blocks import Picture


def qr(address: str, size: float) -> Picture:
    """Draw an address, ``size`` millimetres wide."""
    code = segno.make(address, error="m", micro=False)
    vector, pixels = io.BytesIO(), io.BytesIO()
    code.save(vector, kind="svg", border=1, xmldecl=False, svgns=True, nl=False)
    code.save(pixels, kind="png", border=1, scale=6)
    return Picture(svg=vector.getvalue().decode(), png=pixels.getvalue(), size=size, words=f"Mã QR: {address}")
