"""What the desk says of a meeting's time and place, and of a year's plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samraad.meetings.models.meeting import Certainty, Meeting, MeetingKind

if TYPE_CHECKING:
    from datetime import date

KINDS = [choice for choice in MeetingKind.choices if choice[0] != "not_recorded"]


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "form-input"} | (attrs or {}), format="%Y-%m-%d")


class ClockInput(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__({"class": "form-input"}, format="%H:%M")


class WhenForm(forms.Form):
    """When and where. The end follows the start, and that is said beside it."""

    day = forms.DateField(label=_("Date"), widget=DayInput())
    start_time = forms.TimeField(label=_("From"), widget=ClockInput(), required=False)
    end_time = forms.TimeField(label=_("Until"), widget=ClockInput(), required=False)
    place = forms.CharField(
        label=_("Place"),
        max_length=Meeting._meta.get_field("place").max_length,
        required=False,
        widget=forms.TextInput({"class": "form-input"}),
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        start, end = said.get("start_time"), said.get("end_time")
        if end and not start:
            self.add_error("start_time", _("Say when the meeting begins, too."))
        if start and end and end <= start:
            self.add_error("end_time", _("The meeting has to end after it begins."))
        return said

    @property
    def day_said(self) -> date | None:
        """The day, also while other things in the form are still wrong."""
        self.is_valid()
        return self.cleaned_data.get("day")

    @property
    def when(self) -> dict[str, Any]:
        """Date, times and place, as actions are told them."""
        said = self.cleaned_data
        names = ("start_time", "end_time", "place")
        return {"on": said["day"], **{name: said[name] for name in names}}


class NewMeetingForm(WhenForm):
    kind = forms.ChoiceField(
        label=_("What kind of meeting"),
        choices=KINDS,
        widget=forms.Select({"class": "form-input"}),
    )
    about = forms.CharField(
        label=_("What it is about"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"class": "form-input", "rows": 2}),
    )
    is_tentative = forms.BooleanField(
        label=_("The date is not certain yet"), required=False
    )

    @property
    def planned(self) -> dict[str, Any]:
        said = self.cleaned_data
        sure = Certainty.TENTATIVE if said["is_tentative"] else Certainty.CONFIRMED
        about = said["about"]
        kind = MeetingKind(said["kind"])
        return self.when | {"kind": kind, "about": about, "certainty": sure}
