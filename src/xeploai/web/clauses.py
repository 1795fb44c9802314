"""Names and order of the clauses of the guideline."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

_APPENDIX = re.compile(r"PL(\d)((?:\.\d+)*)\Z")
_REGULATION = re.compile(r"QD(\d+)\.(\d+)\Z")
_CLAUSE = re.compile(r"[IVX]+(?:\.\d+)*\Z")


def name_of(clause: str) -> str:
    """``V.3`` as "Mục V.3" (Clause V.3), ``PL3`` as "Phụ lục 3", ``QD124.6`` as an article; all else stays as it is."""
    appendix = _APPENDIX.fullmatch(clause)
    if appendix:
        return _("Phụ lục %(number)s") % {"number": f"{appendix[1]}{appendix[2]}"}
    regulation = _REGULATION.fullmatch(clause)
    if regulation:
        return _("Quy định %(number)s, Điều %(article)s") % {"number": regulation[1], "article": regulation[2]}
    return _("Mục %(number)s") % {"number": clause} if _CLAUSE.fullmatch(clause) else clause


def chip_of(clause: str) -> str:
    """The short form on a chip: "Mục V.3", "PL3"."""
    return clause if _APPENDIX.fullmatch(clause) else name_of(clause)
