"""Words about one subject of the year. ``{% load subject_words %}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from xeploai.web.views.subjects.table import rater_of, state_of

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject

register = template.Library()


@register.filter
def subject_state(subject: Subject) -> str:
    """What is particular about it; '' for most."""
    return state_of(subject)


@register.filter
def subject_rater(subject: Subject) -> str:
    """Who rates it."""
    return rater_of(subject)
