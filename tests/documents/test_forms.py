"""Which form a paper takes on which day."""

import datetime as dt
import itertools

import pytest

from xeploai.documents.forms import all_forms, form_for

pytestmark = pytest.mark.once


# R-X1
@pytest.mark.parametrize(
    "day, right_margin, source",
    [
        (dt.date(2018, 4, 3), 20, "36-HD/VPTW"),
        (dt.date(2026, 5, 26), 20, "36-HD/VPTW"),
        (dt.date(2026, 5, 27), 15, "05-HD/VPTW"),
        (dt.date(2031, 1, 1), 15, "05-HD/VPTW"),
    ],
)
def test_the_day_chooses_the_form(day: dt.date, right_margin: int, source: str) -> None:
    form = form_for("party", day)
    assert form.margins.right == right_margin
    assert source in form.source


@pytest.mark.parametrize("family, day", [("party", dt.date(2018, 4, 2)), ("state", dt.date(2026, 11, 29))])
def test_an_unknown_form_is_refused(family: str, day: dt.date) -> None:
    with pytest.raises(LookupError, match=family):
        form_for(family, day)


def test_no_two_forms_of_a_family_are_in_force_together() -> None:
    forms = all_forms()
    for earlier, later in itertools.pairwise(forms):
        if earlier.family == later.family:
            assert earlier.effective_to is not None
            assert earlier.effective_to < later.effective_from
