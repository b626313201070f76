from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samraad.bodies.forms.fields import no_numbers

if TYPE_CHECKING:
    from samraad.desk.whom import Circle

INPUT = {"class": "form-input"}


class MessageForm(forms.Form):
    subject = forms.CharField(
        label=_("Subject"),
        max_length=200,
        validators=[no_numbers],
        widget=forms.TextInput(INPUT),
    )
    text = forms.CharField(
        label=_("Message"),
        help_text=_("Plain text. Write a link on a line of its own."),
        max_length=20_000,
        validators=[no_numbers],
        widget=forms.Textarea({**INPUT, "rows": 10}),
    )

    def __init__(self, *args: Any, circles: dict[str, Circle], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        choices = [(circle.code, circle.label) for circle in circles.values()]
        self.fields["to"] = forms.ChoiceField(
            label=_("To"), choices=choices, widget=forms.Select(INPUT)
        )
        self.order_fields(["to", "subject", "text"])
