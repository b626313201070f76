"""A spoke of the year wheel, as its page asks for it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.html import linebreaks
from django.utils.translation import gettext_lazy as _

from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.plan import RecurringItem, Timing
from samraad.texts.clean import plain


class RecurringForm(forms.Form):
    title = forms.CharField(
        label=_("Title"),
        max_length=RecurringItem._meta.get_field("title").max_length,
        widget=forms.TextInput({"class": "form-input"}),
    )
    timing = forms.ChoiceField(
        label=_("When it comes"),
        choices=Timing.choices,
        initial=Timing.EVERY,
        widget=forms.Select({"class": "form-input"}),
    )
    month = forms.TypedChoiceField(
        label=_("Month"),
        help_text=_("Only for what comes in a month."),
        choices=[("", "–"), *MONTHS.items()],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.Select({"class": "form-input"}),
    )
    kind = forms.ChoiceField(
        label=_("What the council is asked to do"),
        choices=ItemKind.choices,
        initial=ItemKind.NOT_RECORDED,
        widget=forms.Select({"class": "form-input"}),
    )
    recommender = forms.CharField(
        label=_("Who recommends"),
        max_length=RecurringItem._meta.get_field("recommender").max_length,
        required=False,
        widget=forms.TextInput({"class": "form-input"}),
    )
    recommendation = forms.CharField(
        label=_("What is recommended"),
        max_length=4000,
        required=False,
        widget=forms.Textarea({"class": "form-input", "rows": 3}),
    )
    comes_last = forms.BooleanField(
        label=_("At the end of the agenda, after the meeting's own items"),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("timing") == Timing.MONTH and not said.get("month"):
            self.add_error("month", _("Choose the month."))
        return said

    @property
    def said(self) -> dict[str, Any]:
        """As actions are told it; the recommendation's lines become paragraphs."""
        words = linebreaks(self.cleaned_data["recommendation"], autoescape=True)
        return {
            **self.cleaned_data,
            "timing": Timing(self.cleaned_data["timing"]),
            "kind": ItemKind(self.cleaned_data["kind"]),
            "recommendation": words,
        }


def initial_of(item: RecurringItem) -> dict[str, Any]:
    names = ("title", "timing", "month", "kind", "recommender", "comes_last")
    told = {name: getattr(item, name) for name in names}
    return told | {"recommendation": plain(item.recommendation)}
