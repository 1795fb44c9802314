"""Numbers, dates and official words in templates. Loaded everywhere (see the settings)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from xeploai.ballots.enums import RoundKind
from xeploai.cycles.enums import Grade, QualityLevel
from xeploai.meetings.enums import MEMBER_KINDS, Nature
from xeploai.people.rules import may as _may
from xeploai.web.clauses import chip_of, name_of
from xeploai.web.spoken import dates, numbers
from xeploai.web.views.ballots.words import SUBJECT_ROUNDS, list_words

if TYPE_CHECKING:
    from xeploai.people.models import User

register = template.Library()
DASH = "–"
SHORT_LEVELS = {"excellent": "HTXS", "good": "HTT", "completed": "HTNV", "not_completed": "KHT"}


def _whole(value: Any) -> int | None:
    return None if value is None or value == "" else int(value)


@register.filter
def number(value: Any) -> str:
    """1234 as 1.234; a dash where nobody entered a number."""
    whole = _whole(value)
    return DASH if whole is None else numbers.integer(whole)


@register.filter
def percent(part: Any, whole: Any) -> str:
    """``{{ 23|percent:45 }}`` is 51,1 %; a dash where there is nothing to divide."""
    top, bottom = _whole(part), _whole(whole)
    return DASH if top is None or not bottom else numbers.percent(top, bottom)


@register.filter
def share(part: Any, whole: Any) -> str:
    """``{{ 23|share:45 }}`` is 23/45 (51,1 %)."""
    top, bottom = _whole(part), _whole(whole)
    if top is None:
        return DASH
    return numbers.share(top, bottom) if bottom else f"{numbers.integer(top)}/{number(whole)}"


@register.filter
def tenths(value: Any) -> str:
    """985 tenths of a percent as 98,5 %; a dash where nobody entered or reckoned them."""
    whole = _whole(value)
    return DASH if whole is None else numbers.percent(whole, 1000)


@register.filter
def permille(part: Any, whole: Any) -> int:
    """Part of whole in thousandths, between 0 and 1000: the width of a bar."""
    top, bottom = _whole(part) or 0, _whole(whole) or 0
    return min(1000, max(0, top * 1000 // bottom)) if bottom else 0


@register.filter
def day(value: dt.date | dt.datetime | None) -> str:
    """29/11/2026, in Vietnam's time."""
    return dates.short(_local_date(value)) if value else ""


@register.filter
def weekday(value: dt.date | dt.datetime | None) -> str:
    """Thứ Hai, 29/11/2026."""
    if not value:
        return ""
    local = _local_date(value)
    return f"{dates.weekday(local)}, {dates.short(local)}"


@register.filter
def long_day(value: dt.date | dt.datetime | None) -> str:
    """Ngày 29 tháng 11 năm 2026."""
    return dates.long(_local_date(value)) if value else ""


@register.filter
def clock(value: dt.datetime | dt.time | None) -> str:
    """19 giờ 00."""
    if value is None:
        return ""
    return dates.clock(timezone.localtime(value).time() if isinstance(value, dt.datetime) else value)


@register.filter
def stamp(value: dt.datetime | None) -> str:
    """19:42, for the mark of a saved draft."""
    return timezone.localtime(value).strftime("%H:%M") if value else ""


@register.filter
def moment(value: dt.datetime | None) -> str:
    """19 giờ 42, 29/11/2026."""
    return dates.moment(timezone.localtime(value)) if value else ""


def _local_date(value: dt.date | dt.datetime) -> dt.date:
    return timezone.localtime(value).date() if isinstance(value, dt.datetime) else value


@register.filter
def level(code: str | None) -> str:
    """The official name of a level of quality."""
    return str(QualityLevel(code).label) if code else ""


@register.filter
def level_short(code: str | None) -> str:
    """HTXS, HTT, HTNV or KHT: only where a column is narrow and its head says what it is."""
    return SHORT_LEVELS.get(code or "", "")


@register.filter
def grade(code: str | None) -> str:
    """The official name of a grade of a criterion."""
    return str(Grade(code).label) if code else ""


@register.filter
def choice(code: str | None, kind: str) -> str:
    """A choice of a ballot in words: ``{{ code|choice:round.kind }}``, a grade where criteria are voted on."""
    return grade(code) if kind == RoundKind.CRITERIA else level(code)


@register.filter
def round_name(found: Any) -> str:
    """What a round is called: on members "Lượt 1", on subjects by what is voted on, with the name of the list."""
    name = str(SUBJECT_ROUNDS.get(found.kind, found.get_kind_display()))
    if found.meeting.kind in MEMBER_KINDS:
        return str(found.get_kind_display())
    return f"{list_words(found.ballot)}: {name}" if found.ballot else name


@register.filter
def nature(code: str | None) -> str:
    """Đề xuất or Quyết định."""
    return str(Nature(code).label) if code else ""


@register.filter
def clause_name(clause: str) -> str:
    """``V.3`` as Mục V.3, ``PL3`` as Phụ lục 3."""
    return name_of(clause)


@register.filter
def clause_chip(clause: str) -> str:
    """``V.3`` as Mục V.3, ``PL3`` as PL3."""
    return chip_of(clause)


@register.filter
def refusal_text(refusal: Any) -> SafeString:
    """What happened and what to do next, escaped, in the reader's language."""
    from xeploai.web.refusals import sentence

    return mark_safe(sentence(refusal).as_html())  # noqa: S308 - escaped there


@register.filter
def item(mapping: Any, key: Any) -> Any:
    """``{{ tallies|item:person.pk }}``: a value by a key known at run time, or None."""
    if mapping is None:
        return None
    value = mapping.get(key)
    return mapping.get(str(key)) if value is None else value


@register.simple_tag
def may(user: User, permission: str, obj: Any = None) -> bool:
    """``{% may user "meetings.run" meeting as can_run %}``."""
    return bool(user.is_authenticated) and _may(user, permission, obj)


@register.simple_tag
def yes_no(value: bool) -> str:  # noqa: FBT001 - a template tag
    """Có or Không."""
    return _("Có") if value else _("Không")


@register.simple_tag(takes_context=True)
def page_link(context: dict[str, Any], number: int) -> str:
    """The address of another page of the same list, filters kept."""
    query = context["request"].GET.copy()
    query["page"] = str(number)
    return f"?{query.urlencode()}"


@register.inclusion_tag("parts/trail_items.html", takes_context=True)
def trail_of(context: dict[str, Any], unit: Any, here: str = "") -> dict[str, Any]:
    """The units above ``unit`` that the reader sees, then the unit itself."""
    from xeploai.web.trails import trail

    request = context.get("request")
    return {"units": trail(unit, getattr(request, "user", None)), "unit": unit, "here": here}


@register.simple_tag
def demo_cast() -> list[Any]:
    """Who signs in to the demo; nobody anywhere else."""
    if not settings.DEMO:
        return []
    from xeploai.exchange.demo.cast import cast

    return list(cast())
