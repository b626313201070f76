"""What the desk says of a meeting's time and place, and of a year's plan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from samraad.bodies.forms.fields import no_numbers
from samraad.core.shown import shown_short
from samraad.meetings.actions.plans import PlannedDay
from samraad.meetings.clashes import Spot
from samraad.meetings.models.meeting import Certainty, Meeting, MeetingKind
from samraad.meetings.models.plan import FormerDate
from samraad.meetings.suggested_days import Usual

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import QueryDict  # noqa: TID251 -- what forms read

    from samraad.meetings.models.plan import MeetingPlan
    from samraad.meetings.planning import PlanLine

MOST_MEETINGS: Final = 52
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
    def spot(self) -> Spot | None:
        """The day that is thought of, also while other things are still wrong."""
        self.is_valid()
        said = self.cleaned_data
        if "day" not in said:
            return None
        times = said.get("start_time"), said.get("end_time")
        return Spot(said["day"], *times, said.get("place", ""))

    @property
    def when(self) -> dict[str, Any]:
        """Date, times and place, as actions are told them."""
        said = self.cleaned_data
        names = ("start_time", "end_time", "place")
        return {"on": said["day"], **{name: said[name] for name in names}}


class DateForm(WhenForm):
    """A line of a plan; the day has to lie within it."""

    kind = forms.ChoiceField(
        label=_("What kind of meeting"),
        choices=KINDS,
        initial=MeetingKind.ORDINARY,
        widget=forms.Select({"class": "form-input"}),
    )

    def __init__(self, *args: Any, plan: MeetingPlan, **kwargs: Any) -> None:  # noqa: ANN401 -- a form's own
        super().__init__(*args, **kwargs)
        self.plan = plan
        limits = {"min": plan.first_day.isoformat(), "max": plan.last_day.isoformat()}
        self.fields["day"].widget.attrs |= limits

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if not self.plan.first_day <= day <= self.plan.last_day:
            raise forms.ValidationError(
                _(
                    "The day lies outside the plan, which goes from %(first)s to "
                    "%(last)s. Choose a day in it, or plan the meeting by itself."
                ),
                params={
                    "first": shown_short(self.plan.first_day),
                    "last": shown_short(self.plan.last_day),
                },
            )
        return day

    @property
    def planned_day(self) -> PlannedDay:
        return PlannedDay(**self.when, kind=MeetingKind(self.cleaned_data["kind"]))


class PlanSheet:
    """All the lines of a draft in one form, and an empty one to add another date."""

    def __init__(
        self, plan: MeetingPlan, lines: list[PlanLine], data: QueryDict | None
    ) -> None:
        drop = set(data.getlist("drop")) if data else set()
        keys = [line.meeting.pk for line in lines]
        self.dropped = {key for key in keys if str(key) in drop}
        self.rows = [(line, _date_form(plan, data, line.meeting)) for line in lines]
        self.is_adding = bool(data and data.get("new-day"))
        said = data if self.is_adding else None
        self.new = _date_form(plan, said, None, like=lines[-1:])

    def is_valid(self) -> bool:
        """What is dropped need not be right."""
        kept = [f for line, f in self.rows if line.meeting.pk not in self.dropped]
        forms_asked = [*kept, self.new] if self.is_adding else kept
        return all(form.is_valid() for form in forms_asked)

    @property
    def days(self) -> dict[UUID, PlannedDay]:
        return {
            line.meeting.pk: form.planned_day
            for line, form in self.rows
            if line.meeting.pk not in self.dropped
        }

    @property
    def added(self) -> list[PlannedDay]:
        return [self.new.planned_day] if self.is_adding else []


def _date_form(
    plan: MeetingPlan,
    data: QueryDict | None,
    meeting: Meeting | None,
    like: list[PlanLine] | None = None,
) -> DateForm:
    """The line of a meeting; or an empty one, at the time and place of another."""
    source = meeting or (like[0].meeting if like else None)
    initial = {
        "day": meeting.first_day if meeting else None,
        "start_time": source.start_time if source else None,
        "end_time": source.end_time if source else None,
        "place": source.place if source else "",
        "kind": meeting.kind if meeting else MeetingKind.ORDINARY,
    }
    prefix = str(meeting.pk) if meeting else "new"
    return DateForm(data, plan=plan, prefix=prefix, initial=initial)


class DraftForm(forms.Form):
    """A plan to be drafted: for which year, how many meetings, and what is usual."""

    year = forms.TypedChoiceField(
        label=_("Year"), coerce=int, widget=forms.Select({"class": "form-input"})
    )
    count = forms.IntegerField(
        label=_("Number of meetings"),
        min_value=1,
        max_value=MOST_MEETINGS,
        widget=forms.NumberInput({"class": "form-input", "inputmode": "numeric"}),
    )
    weekday = forms.TypedChoiceField(
        label=_("Weekday"),
        coerce=int,
        choices=list(WEEKDAYS.items()),
        widget=forms.Select({"class": "form-input"}),
    )
    start_time = forms.TimeField(label=_("From"), widget=ClockInput(), required=False)
    end_time = forms.TimeField(label=_("Until"), widget=ClockInput(), required=False)
    place = forms.CharField(
        label=_("Place"),
        max_length=Meeting._meta.get_field("place").max_length,
        required=False,
        widget=forms.TextInput({"class": "form-input"}),
    )

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:  # noqa: ANN401 -- a form's own
        super().__init__(*args, **kwargs)
        choices = [(year, str(year)) for year in years]
        self.fields["year"].choices = choices  # type: ignore[attr-defined]

    @property
    def like(self) -> Usual:
        said = self.cleaned_data
        times = said["start_time"], said["end_time"]
        return Usual(said["weekday"], *times, said["place"])

    @property
    def span(self) -> tuple[date, date]:
        year = self.cleaned_data["year"]
        return date(year, 1, 1), date(year, 12, 31)

    @property
    def named(self) -> dict[str, Any]:
        """The plan's name and its days, as actions are told them."""
        first, last = self.span
        return {"name": str(first.year), "first_day": first, "last_day": last}


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


class MoveForm(WhenForm):
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Stands beside the old date, where everybody can read it."),
        max_length=FormerDate._meta.get_field("reason").max_length,
        validators=[no_numbers],
        required=False,
        widget=forms.TextInput({"class": "form-input"}),
    )

    def __init__(
        self,
        data: QueryDict | None,
        *,
        meeting: Meeting,
        is_known: bool,
        thought_of: dict[str, Any],
    ) -> None:
        now = {
            "day": meeting.first_day,
            "start_time": meeting.start_time,
            "end_time": meeting.end_time,
            "place": meeting.place,
        }
        super().__init__(data, initial=now | thought_of)
        self.now = now
        if not is_known:
            del self.fields["reason"]
        else:
            self.fields["reason"].required = True

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if all(name in said and said[name] == self.now[name] for name in self.now):
            self.add_error("day", _("That is when and where the meeting is already."))
        return said

    @property
    def moved(self) -> dict[str, Any]:
        return self.when | {"reason": self.cleaned_data.get("reason", "")}


class CancelForm(forms.Form):
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Stands beside the meeting, where everybody can read it."),
        max_length=Meeting._meta.get_field("status_reason").max_length,
        validators=[no_numbers],
        widget=forms.TextInput({"class": "form-input"}),
    )
