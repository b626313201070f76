"""What can change for one member: how they are written, their role, and their going."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from samraad.bodies.actions.members import Newcomer
from samraad.bodies.forms.fields import DeskForm, day, text
from samraad.bodies.known import Acquaintances
from samraad.bodies.models.body import Membership, Role
from samraad.core import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

NOBODY, ANOTHER = "nobody", "another"


class ChangeForm(DeskForm):
    name = text(gettext_lazy("Name"))
    organisation = text(gettext_lazy("Organisation"), required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mail"), max_length=254, required=False
    )

    def __init__(self, *args: Any, membership: Membership, **more: Any) -> None:  # noqa: ANN401 -- Django's
        now = {
            "name": membership.person.name,
            "organisation": membership.organisation,
        }
        super().__init__(*args, initial=now, **more)
        if membership.person.users.exists():
            del self.fields["email"]  # whoever has an account changes it there

    @property
    def changes(self) -> dict[str, str]:
        return {"email": "", **self.cleaned_data}


class RoleForm(DeskForm):
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=Role.choices)
    on = day(pgettext_lazy("day", "From"))

    def __init__(self, *args: Any, membership: Membership, **more: Any) -> None:  # noqa: ANN401 -- Django's
        now = {"role": membership.role, "on": clock.today()}
        super().__init__(*args, initial=now, **more)


class LeaveForm(DeskForm):
    last_day = day(gettext_lazy("Last day"))
    reason = text(
        gettext_lazy("Reason"),
        300,
        required=False,
        help_text=gettext_lazy("Only the secretariat sees it."),
    )
    successor = forms.ChoiceField(
        label=gettext_lazy("Who takes the seat over?"), widget=forms.RadioSelect
    )
    name = text(gettext_lazy("Name of the successor"), required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mail"), max_length=254, required=False
    )
    organisation = text(gettext_lazy("Organisation"), required=False)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 -- Django's
        membership: Membership,
        substitutes: Sequence[Membership],
        reader: object,
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, initial=_usual(substitutes), **more)
        self.membership, self.reader = membership, reader
        self.substitutes = {str(one.pk): one for one in substitutes}
        takes = _("%(person)s, substitute, takes the seat over")
        choices = [(one.pk, takes % {"person": one.person}) for one in substitutes]
        field = self.fields["successor"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- for the types
        field.choices = [
            *choices,
            (ANOTHER, _("Somebody else, whom I write below")),
            (NOBODY, _("Nobody yet: the seat is vacant")),
        ]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        last = values.get("last_day")
        if last and last < self.membership.starts_on:
            self.add_error("last_day", _("That is before the first day here."))
        if values.get("name") and values.get("successor") == self._usual:
            values["successor"] = ANOTHER  # whoever writes a name has chosen
        if values.get("successor") == ANOTHER:
            self._look_for_the_successor(values)
        elif values.get("name"):
            told = _("You have written a successor, but chosen otherwise.")
            self.add_error("successor", told)
        return values

    @property
    def _usual(self) -> str:
        return str(self.get_initial_for_field(self.fields["successor"], "successor"))

    def _look_for_the_successor(self, values: dict[str, Any]) -> None:
        name, email = values.get("name", ""), values.get("email") or ""
        if not name:
            self.add_error("name", _("Write who takes the seat over."))
            return
        body = self.membership.body
        known = Acquaintances(body, self.reader, names=[name], emails=[email])
        owner = known.at(email)
        if owner and not known.goes_by(owner, name):
            told = _(
                "The address belongs to somebody of another name. Mend one of them."
            )
            self.add_error("email", told)
        elif not owner and known.named(name) and not email:
            told = _("Somebody of this name is known. Write their e-mail address.")
            self.add_error("email", told)

    @property
    def leaving(self) -> dict[str, Any]:
        """What the action is told."""
        values = self.cleaned_data
        return {
            "last_day": values["last_day"],
            "reason": values["reason"],
            "substitute": self.substitute,
            "successor": self.newcomer,
        }

    @property
    def substitute(self) -> Membership | None:
        return self.substitutes.get(self.cleaned_data["successor"])

    @property
    def newcomer(self) -> Newcomer | None:
        values = self.cleaned_data
        if values["successor"] != ANOTHER:
            return None
        return Newcomer(
            name=values["name"],
            email=values["email"],
            organisation=values["organisation"],
        )


class TakeOverForm(DeskForm):
    substitute = forms.ModelChoiceField(
        label=gettext_lazy("Substitute"),
        queryset=Membership.objects.none(),
        widget=forms.HiddenInput,
    )
    first_day = day(pgettext_lazy("day", "From"))

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 -- Django's
        substitutes: QuerySet[Membership],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, initial={"first_day": clock.today()}, **more)
        field = self.fields["substitute"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 -- for the types
        field.queryset = substitutes


def _usual(substitutes: Sequence[Membership]) -> dict[str, Any]:
    """A substitute of one's own takes over."""
    return {
        "last_day": clock.today(),
        "successor": substitutes[0].pk if substitutes else NOBODY,
    }
