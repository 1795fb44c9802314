"""The whole matrix, by name. A page that is in no table fails the test."""

from __future__ import annotations

from tests.web.matrix import tables_above, tables_ballots, tables_base, tables_meeting, tables_preparation
from tests.web.matrix.page import Page

PAGES: dict[str, Page] = {
    page.name: page
    for table in (tables_base, tables_preparation, tables_meeting, tables_ballots, tables_above)
    for page in table.PAGES
}
