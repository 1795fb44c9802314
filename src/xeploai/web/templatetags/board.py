"""Addresses and words of the board, in its templates."""

from __future__ import annotations

from typing import Any

from django import template

from xeploai.web.views.board.words import STATES

register = template.Library()


@register.simple_tag(takes_context=True)
def board_link(context: dict[str, Any], **changes: str) -> str:
    """The address of the same board with one filter changed; the first page of it."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"?{query.urlencode()}"


@register.filter
def step_state(code: str) -> str:
    """A state in words, within a sentence."""
    words = str(STATES.get(code, code))
    return words[:1].lower() + words[1:]
