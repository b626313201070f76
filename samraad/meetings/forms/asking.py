"""Whose text an item waits for, what is wanted, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samraad.core import clock
from samraad.meetings.forms.collecting import INPUT, NAME, shown_of
from samraad.meetings.models.agenda import AgendaItem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samraad.meetings.in_time import Coming


class AskForm(forms.Form):
    item = forms.ChoiceField(label=_("Item"), widget=forms.Select(INPUT))
    name = forms.CharField(
        label=_("Name"), max_length=NAME, widget=forms.TextInput(INPUT)
    )
    email = forms.EmailField(label=_("E-mail"), widget=forms.EmailInput(INPUT))
    due_on = forms.DateField(
        label=_("Wanted by"),
        widget=forms.DateInput(INPUT | {"type": "date"}, format="%Y-%m-%d"),
    )
    words = forms.CharField(
        label=_("What is wanted"),
        required=False,
        max_length=500,
        widget=forms.Textarea(INPUT | {"rows": 3}),
    )

    @classmethod
    def at(
        cls,
        meetings: Sequence[Coming],
        user: object,
        data: Mapping[str, Any] | None,
        asked: Mapping[str, Any],
    ) -> AskForm:
        """For the items of these meetings; `asked` may name one of them."""
        keys = {one.meeting.pk: one for one in meetings}
        rows = AgendaItem.objects.visible_to(user).filter(meeting__in=keys)
        rows = rows.filter(withdrawn_reason="").select_related("meeting__body")
        items = sorted(
            rows, key=lambda row: (list(keys).index(row.meeting_id), row.position)
        )
        chosen = next((row for row in items if str(row.pk) == asked.get("punkt")), None)
        first = keys[chosen.meeting_id] if chosen else next(iter(meetings), None)
        due = max(first.deadlines.texts, clock.today()) if first else None
        form = cls(data, initial={"item": chosen and str(chosen.pk), "due_on": due})
        form.offer(items)
        return form

    def offer(self, items: Sequence[AgendaItem]) -> None:
        self.items = {str(row.pk): row for row in items}
        groups: dict[str, list[tuple[str, str]]] = {}
        for key, row in self.items.items():
            groups.setdefault(shown_of(row.meeting), []).append((key, str(row)))
        field = self.fields["item"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(groups.items())

    @property
    def asked(self) -> dict[str, Any]:
        said = self.cleaned_data
        return said | {"item": self.items[said["item"]]}
