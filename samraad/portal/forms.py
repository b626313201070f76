from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samraad.meetings.models.record import Outcome
from samraad.portal.fields import WordsField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samraad.bodies.models.body import Body, BodyQuerySet
    from samraad.meetings.models.frozen import FrozenDecisionQuerySet


class DecisionFilter(forms.Form):
    """What a reader asks the register for; what makes no sense is simply not asked."""

    q = WordsField()
    body: forms.ModelChoiceField[Body] = forms.ModelChoiceField(
        queryset=None,
        required=False,
        to_field_name="slug",
        label=_("Body"),
        empty_label=_("All bodies"),
    )
    year = forms.TypedChoiceField(
        required=False, coerce=int, empty_value=None, label=_("Year")
    )
    outcome = forms.ChoiceField(required=False, label=_("What came of it"))

    def __init__(
        self, data: Mapping[str, Any], *, bodies: BodyQuerySet, years: list[int]
    ) -> None:
        super().__init__(data)
        self.fields["body"].queryset = bodies  # type: ignore[attr-defined]
        all_years = [("", _("All years")), *((str(y), str(y)) for y in years)]
        self.fields["year"].choices = all_years  # type: ignore[attr-defined]
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            ("", _("Everything")),
            *Outcome.choices,
        ]

    @property
    def choices_shown(self) -> list[forms.BoundField]:
        return [self[name] for name in ("body", "year", "outcome")]

    @property
    def asked(self) -> dict[str, Any]:
        """The questions that could be understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def narrow(self, decisions: FrozenDecisionQuerySet) -> FrozenDecisionQuerySet:
        asked = self.asked
        if words := asked.get("q"):
            decisions = decisions.mentioning(words)
        if body := asked.get("body"):
            decisions = decisions.filter(meeting__body=body)
        if year := asked.get("year"):
            decisions = decisions.filter(meeting__first_day__year=year)
        if outcome := asked.get("outcome"):
            decisions = decisions.filter(outcome=outcome)
        return decisions


class ArchiveFilter(forms.Form):
    q = WordsField()

    @property
    def words(self) -> str:
        self.is_valid()
        return str(self.cleaned_data.get("q", ""))
