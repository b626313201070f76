from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samraad.bodies.forms.fields import DeskForm, day, marked
from samraad.bodies.models.rules import Extraordinary, Quorum, Rules

if TYPE_CHECKING:
    from datetime import date

    from django.forms.boundfield import BoundField

    _RulesForm = forms.ModelForm[Rules]
else:
    _RulesForm = forms.ModelForm

# Each heading with its rows; two names on a row are a number and what goes with it.
SECTIONS = (
    (_("Deadlines before a meeting"), ("item", "text", "send", "apology")),
    (
        _("The agenda"),
        ("proposers", "agenda_approval", "late_items", "late_items_minimum"),
    ),
    (
        _("Meetings"),
        (
            *("meetings_a_year", "meeting_publicity"),
            *("extraordinary", "extraordinary_number"),
        ),
    ),
    (
        _("Decisions and substitutes"),
        ("quorum", "quorum_number", "tie_break", "substitution", "unexcused_limit"),
    ),
    (_("Minutes"), ("approval_of_minutes", "objection", "signed")),
    (
        _("Who sees what"),
        (
            *("agendas_are_public", "drafts_are_public"),
            *("substitutes_see_closed", "observers_see_closed"),
        ),
    ),
)
OUR_TIME = range(1950, 2076)
DAYS = ("item", "text", "send", "apology", "objection")
# A number that counts only when this is chosen.
ONLY_WITH = {
    "quorum_number": ("quorum", Quorum.NUMBER),
    "extraordinary_number": ("extraordinary", Extraordinary.NUMBER),
}
DEPENDS = {
    "quorum_number": "quorum",
    "extraordinary_number": "extraordinary",
    "late_items_minimum": "late_items",
    "unexcused_limit": "substitution",
    "objection": "approval_of_minutes",
}
LABELS = {
    "item_days": _("Items from the members"),
    "text_days": _("Texts and attachments"),
    "send_days": _("The agenda is sent"),
    "apology_days": _("Apologies"),
    "proposers": _("Who proposes items"),
    "agenda_approval": _("Approval of the agenda"),
    "late_items": _("Items added in the meeting"),
    "late_items_minimum": _("At least so many in favour"),
    "meetings_a_year": _("Ordinary meetings a year"),
    "meeting_publicity": _("Are the meetings public?"),
    "extraordinary": _("Besides the chair, an extraordinary meeting is demanded by"),
    "extraordinary_number": _("How many members"),
    "quorum": _("Quorum"),
    "quorum_number": _("How many members"),
    "tie_break": _("In a tie"),
    "substitution": _("Substitutes"),
    "unexcused_limit": _("The substitute takes over after so many absences"),
    "approval_of_minutes": _("Approval of the minutes"),
    "objection_days": _("Time to object"),
    "signed": _("Members sign the approved minutes"),
    "agendas_are_public": _("The open items of agendas are published"),
    "drafts_are_public": _("Drafts of minutes are published"),
    "substitutes_see_closed": _("Substitutes see closed items"),
    "observers_see_closed": _("Observers see closed items"),
}
HINTS = {
    "late_items_minimum": _("0 means that any majority will do."),
    "unexcused_limit": _("Absences without notice. Empty means that it does not."),
    "objection_days": _(
        "Counts only when the minutes are approved by nobody objecting. Counted from "
        "the day after they are sent."
    ),
}


def in_our_time(value: date) -> None:
    if value.year not in OUR_TIME:
        raise ValidationError(_("Choose a year between 1950 and 2075."))


@dataclass(frozen=True)
class Section:
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Row:
    """A field as it stands in a section: alone, a tick, or days and how they count."""

    field: BoundField
    counting: BoundField | None = None
    is_tick: bool = False
    depends: str = ""  # a field of which it depends whether this one counts


class RulesForm(DeskForm, _RulesForm):
    starts_on = day(_("In force from"), validators=[in_our_time])

    class Meta:
        model = Rules
        fields: ClassVar = [
            *(f"{what}_{part}" for what in DAYS for part in ("days", "counting")),
            *(name for name in LABELS if not name.endswith("_days")),
        ]
        labels = LABELS
        help_texts = HINTS

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        for name, (choice, number) in ONLY_WITH.items():
            if values.get(choice) != number:
                values[name] = None
            elif not values.get(name) and not self.has_error(name):
                self.add_error(name, _("Say how many."))
        if _sooner(values, "item", "send"):
            self.add_error(
                "item_days",
                _("Items have to be in before the agenda is sent: give more days."),
            )
        return values

    @property
    def rules(self) -> dict[str, str | int | bool | None]:
        """What was chosen, without the day."""
        chosen = self.cleaned_data
        return {name: chosen[name] for name in chosen if name != "starts_on"}

    @property
    def sections(self) -> tuple[Section, ...]:
        return tuple(
            Section(str(title), tuple(self._row(name) for name in names))
            for title, names in SECTIONS
        )

    def _row(self, name: str) -> Row:
        if name in DAYS:
            number, counting = self[f"{name}_days"], self[f"{name}_counting"]
            return Row(number, counting=counting, depends=DEPENDS.get(name, ""))
        is_tick = isinstance(self.fields[name].widget, forms.CheckboxInput)
        return Row(self[name], is_tick=is_tick, depends=DEPENDS.get(name, ""))


def _sooner(values: dict[str, Any], one: str, other: str) -> bool:
    """Are there fewer days to the first deadline, where both are counted alike?"""
    alike = values.get(f"{one}_counting") == values.get(f"{other}_counting")
    first, second = values.get(f"{one}_days"), values.get(f"{other}_days")
    if first is None or second is None:
        return False
    return alike and bool(first < second)


class ExampleForm(forms.Form):
    """The day of an imagined meeting, whose deadlines are reckoned."""

    meeting = day(_("A meeting on"), validators=[in_our_time])

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 -- Django's
        super().__init__(*args, **more)
        marked(self.fields["meeting"])
