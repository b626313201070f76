from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samraad.bodies.forms.fields import DeskForm, day, text
from samraad.bodies.forms.rules import in_our_time
from samraad.places.models import OccasionKind


class DaysForm(DeskForm):
    """From when to when an occasion lasts; a single day needs no last one."""

    first_day = day(_("First day"), validators=[in_our_time])
    last_day = day(_("Last day"), validators=[in_our_time], required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        first, last = values.get("first_day"), values.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("It ends before it begins."))
        if first and not last:
            values["last_day"] = first
        return values


class OccasionForm(DaysForm):
    name = text(_("Name"), most=100)
    kind = forms.ChoiceField(
        label=_("Kind"), choices=OccasionKind.choices, initial=OccasionKind.OTHER
    )
