from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django import forms
from django.utils.translation import gettext as _

from samraad.notices.choices import CHOSEN, Wish
from samraad.notices.models import ALWAYS_SENT, Channel, Kind, Pace
from samraad.notices.policies import can_decline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.forms.boundfield import BoundField

    Row: TypeAlias = tuple[str, BoundField, BoundField | None]


class ChoicesForm(forms.Form):
    """For each kind how often, and by which channel where there is more than one."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 -- a form's own
        wishes: Mapping[Kind, Wish],
        by_phone: bool,
    ) -> None:
        super().__init__(*args)
        self._wishes, self._by_phone = wishes, by_phone
        for kind, wish in wishes.items():
            name = str(kind.label)
            self.fields[f"pace_{kind}"] = _one_of(_paces(kind), wish.pace, name)
            if by_phone:
                label = _("%(kind)s: by") % {"kind": name}
                channels = [(value, str(value.label)) for value in Channel]
                field = _one_of(channels, wish.channel, label)
                self.fields[f"channel_{kind}"] = field

    def wishes(self) -> dict[Kind, Wish]:
        """What is not asked about stays as it was chosen once."""
        said = self.cleaned_data
        return {
            kind: Wish(
                Pace(said[f"pace_{kind}"]),
                Channel(said.get(f"channel_{kind}", self._wishes[kind].channel)),
            )
            for kind in CHOSEN
        }

    def always_sent(self) -> Iterator[Row]:
        return (self._row(kind) for kind in CHOSEN if kind in ALWAYS_SENT)

    def declinable(self) -> Iterator[Row]:
        return (self._row(kind) for kind in CHOSEN if kind not in ALWAYS_SENT)

    def _row(self, kind: Kind) -> Row:
        channel = self[f"channel_{kind}"] if self._by_phone else None
        return str(kind.label), self[f"pace_{kind}"], channel


def _paces(kind: Kind) -> list[tuple[Pace, str]]:
    return [
        (pace, str(pace.label))
        for pace in Pace
        if pace != Pace.NEVER or can_decline(kind)
    ]


def _one_of(choices: list[tuple[Any, str]], now: str, label: str) -> forms.ChoiceField:
    widget = forms.Select({"class": "form-input"})
    return forms.ChoiceField(choices=choices, initial=now, label=label, widget=widget)
