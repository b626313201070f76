from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from samraad.bodies.actions.founding import Founding
from samraad.bodies.forms.fields import DeskForm, day, text
from samraad.bodies.models.body import Role
from samraad.bodies.periods import end_of_period
from samraad.bodies.presets import PRESETS
from samraad.core import clock
from samraad.places.models import Place

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.people.models import User

FOUNDERS = (
    (Role.SECRETARY, _("I am its secretary")),
    (Role.CHAIR, _("I chair it")),
    (Role.STAFF, _("I help the secretary")),
)


class BeginForm(DeskForm):
    name = text(_("Your name"))
    email = forms.EmailField(label=_("Your e-mail address"), max_length=254)

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 -- Django's
        super().__init__(*args, **more)
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["email"].widget.attrs["autocomplete"] = "email"


class PresetChoice(forms.RadioSelect):
    """Each template says what a body made from it is usually called."""

    def create_option(self, *args: Any, **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- Django's
        option = super().create_option(*args, **more)
        option["attrs"]["data-name"] = str(PRESETS[str(option["value"])].body_name)
        return option


class FoundForm(DeskForm):
    preset = forms.ChoiceField(
        label=_("What kind of council is it?"),
        choices=[(preset.key, preset.label) for preset in PRESETS.values()],
        widget=PresetChoice,
    )
    place = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Place.objects.none(),
        empty_label=_("Choose a municipality"),
        error_messages={
            "ours": _("Choose a municipality, or name another organisation.")
        },
    )
    organisation = text(
        _("Another organisation"),
        required=False,
    )
    name = text(
        _("The council’s name"),
        required=False,
        help_text=_("Without one it is called as the template says."),
    )
    starts_on = day(_("The term begins"))
    ends_on = day(
        _("The term ends"),
        required=False,
    )
    role = forms.ChoiceField(label=_("Your own part"), choices=FOUNDERS)
    email = forms.EmailField(
        label=_("The council’s e-mail address"),
        required=False,
        help_text=_("Everybody can see it when the council is published."),
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 -- Django's
        founder: User,
        parent: Body | None = None,
        **more: Any,  # noqa: ANN401
    ) -> None:
        today = clock.today()
        usual = {
            "role": Role.SECRETARY,
            "starts_on": today,
            "ends_on": end_of_period(today),
            "email": founder.email,
            "preset": "committee" if parent else "",
        }
        super().__init__(*args, initial=usual, **more)
        self.parent = parent
        municipalities = Place.objects.exclude(region=None).order_by("sort_key")
        field = self.fields["place"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 -- for the types
        field.queryset = municipalities
        field.required = not self.data.get("organisation", "").strip()
        if parent:
            del self.fields["place"], self.fields["organisation"]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        begins, ends = values.get("starts_on"), values.get("ends_on")
        if begins and ends and ends <= begins:
            self.add_error("ends_on", _("The term has to end after it begins."))
        return values

    def founding(self, founder: User) -> Founding:
        values = self.cleaned_data
        return Founding(
            preset=PRESETS[values["preset"]],
            name=values["name"] or _usual_name(values["preset"]),
            starts_on=values["starts_on"],
            ends_on=values["ends_on"],
            role=Role(values["role"]),
            owner_place=values.get("place"),
            owner_name=values.get("organisation", ""),
            parent=self.parent,
            contact_name=founder.name,
            email=values["email"],
        )


def _usual_name(preset: str) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return str(PRESETS[preset].body_name)
