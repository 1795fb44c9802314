"""A frame between upload and confirmation: kept with the session, so a closed tab loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.drafts import CriterionDraft, FrameDraft
from xeploai.cycles.enums import FrameSubject

if TYPE_CHECKING:
    from django.http import HttpRequest

KEY = "frame_draft"


class FrameForm(forms.Form):
    """What goes with the workbook."""

    subject = forms.ChoiceField(label=_("Khung dùng cho"), choices=FrameSubject.choices)
    name = forms.CharField(label=_("Tên khung tiêu chí"), max_length=300)
    source = forms.CharField(
        label=_("Văn bản làm căn cứ"), max_length=300, help_text=_("Số, ký hiệu, ngày của văn bản; hiện cùng khung.")
    )
    illustrative = forms.BooleanField(label=_("Đây chỉ là bản minh họa"), required=False)
    file = forms.FileField(label=_("Tệp Excel (.xlsx)"), widget=forms.FileInput(attrs={"accept": ".xlsx"}))


def remember(request: HttpRequest, form: FrameForm, criteria: list[CriterionDraft], *, after_version: int) -> None:
    """Keep the read lines until they are confirmed."""
    lines: list[dict[str, Any]] = [
        {"code": line.code, "group": line.group, "text": line.text, "hints": dict(line.hints)} for line in criteria
    ]
    about = {name: form.cleaned_data[name] for name in ("subject", "name", "source", "illustrative")}
    request.session[KEY] = {**about, "criteria": lines, "after_version": after_version}


def remembered(request: HttpRequest) -> tuple[FrameDraft, int] | None:
    """The draft and the version that was newest when it was read, or None."""
    kept = request.session.get(KEY)
    if kept is None:
        return None
    draft = FrameDraft(
        subject=FrameSubject(kept["subject"]),
        name=kept["name"],
        source=kept["source"],
        illustrative=kept["illustrative"],
        criteria=tuple(CriterionDraft(**line) for line in kept["criteria"]),
    )
    return draft, kept["after_version"]


def forget(request: HttpRequest) -> None:
    """After the confirmation."""
    request.session.pop(KEY, None)
