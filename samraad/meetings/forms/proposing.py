"""Proposing an item: a member's form, and an officer's by the standing link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext, gettext_lazy as _

from samraad.meetings.forms.collecting import (
    INPUT,
    KINDS,
    pasted_field,
    shown_of,
    text_field,
    title_field,
)
from samraad.meetings.forms.contributing import ContributeForm
from samraad.meetings.forms.files import FilesField
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.parts import joined
from samraad.texts.typed import from_typed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from samraad.meetings.contributed import Asked
    from samraad.meetings.forms.files import Uploaded
    from samraad.meetings.in_time import Coming
    from samraad.meetings.models.meeting import Meeting


def meeting_choices(meetings: Sequence[Coming], *, on: date) -> list[tuple[str, str]]:
    """Each meeting, and what speaks against it now."""
    return [(str(one.meeting.pk), _choice(one, on)) for one in meetings]


def _choice(one: Coming, on: date) -> str:
    told = {"day": shown_of(one.meeting)}
    if one.is_sent:
        return gettext("%(day)s – the agenda has been sent") % told
    if one.is_late(on):
        return gettext("%(day)s – the deadline has passed") % told
    return told["day"]


class ProposeForm(forms.Form):
    """What a member wants taken up, why, and what the council should do."""

    meeting = forms.ChoiceField(
        label=_("For the meeting on"), required=False, widget=forms.Select(INPUT)
    )
    title = title_field()
    text = text_field(
        _("What is it about, and why now?"),
        rows=7,
        help_text=_("A few sentences are enough."),
    )
    recommendation = text_field(
        _("What should the council do?"),
        rows=3,
        help_text=_("For example discuss it, write to somebody, or decide something."),
    )
    attached = FilesField(label=_("Attachments"))
    pasted = pasted_field()

    def __init__(
        self,
        meetings: Sequence[Coming],
        data: Mapping[str, Any] | None = None,
        files: Uploaded | None = None,
        *,
        on: date,
    ) -> None:
        in_time = [one for one in meetings if one.is_open(on)]
        first = next(iter(in_time or meetings), None)
        initial = {"meeting": str(first.meeting.pk) if first else ""}
        super().__init__(data, files, initial=initial)
        self.meetings = [one.meeting for one in meetings]
        field = self.fields["meeting"]
        if isinstance(field, forms.ChoiceField):
            field.choices = meeting_choices(meetings, on=on)
        self.fields["text"].required = True

    @property
    def proposed(self) -> dict[str, Any]:
        said = self.cleaned_data
        pasted = said["pasted"]
        return {
            "title": said["title"],
            "html": from_typed(said["text"], was=pasted),
            "recommendation": from_typed(said["recommendation"], was=pasted),
            "meeting": _chosen(self.meetings, said["meeting"]),
        }


class NewItemForm(ContributeForm):
    """An officer's own item: the sections, with a title and perhaps a meeting."""

    def __init__(
        self,
        meetings: Sequence[Coming],
        sections: Sequence[Asked],
        data: Mapping[str, Any] | None = None,
        files: Uploaded | None = None,
        *,
        on: date,
        recommender: str = "",
        extra: Sequence[str] = (),
    ) -> None:
        super().__init__(
            sections, (), data, files, recommender=recommender, extra=extra
        )
        self.meetings = [one.meeting for one in meetings]
        self.fields["title"] = title_field()
        self.fields["kind"] = forms.ChoiceField(
            label=_("Kind"),
            choices=KINDS,
            initial=ItemKind.NOT_RECORDED,
            widget=forms.Select(INPUT),
        )
        choices = [("", gettext("The next one")), *meeting_choices(meetings, on=on)]
        self.fields["meeting"] = forms.ChoiceField(
            label=_("For the meeting on"),
            required=False,
            choices=choices,
            widget=forms.Select(INPUT),
        )

    @property
    def proposed(self) -> dict[str, Any]:
        said, (first, *others) = self.cleaned_data, self.writings()
        headings = [one.heading for one in self.sections[1:]]
        texts = [one.html for one in others]
        return {
            "title": said["title"],
            "kind": ItemKind(said["kind"]),
            "recommender": said["recommender"],
            "recommendation": first.html,
            "html": joined(list(zip(headings, texts, strict=True))),
            "meeting": _chosen(self.meetings, said["meeting"]),
        }


def _chosen(meetings: Sequence[Meeting], key: str) -> Meeting | None:
    return next((one for one in meetings if str(one.pk) == key), None)
