"""What the secretary says when an agenda is sent."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samraad.bodies.forms.fields import no_numbers

_INPUT = {"class": "form-input"}


STEPS = [(step, step) for step in ("send", "change", "supplement", "ask", "record")]


class SendForm(forms.Form):
    """Which button was pressed, and the words that go with it."""

    step = forms.ChoiceField(choices=STEPS)
    late_reason = forms.CharField(
        label=_("Why is the agenda late?"),
        help_text=_("One sentence. It stands in the mail and on the agenda."),
        max_length=300,
        validators=[no_numbers],
        required=False,  # but when the agenda is late
        error_messages={"required": _("Say why, in a sentence.")},
        widget=forms.TextInput(attrs=_INPUT),
    )
    note = forms.CharField(
        label=_("A word to the readers"),
        help_text=_(
            "It stands above the list of changes, in the mail and on the agenda's page."
        ),
        max_length=500,
        validators=[no_numbers],
        required=False,
        widget=forms.TextInput(attrs=_INPUT),
    )
    words = forms.CharField(
        label=_("How was it approved?"),
        help_text=_("On the phone on Monday, say, or at the planning meeting."),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs=_INPUT),
    )

    def __init__(self, *args: Any, is_late: bool = False, **kwargs: Any) -> None:  # noqa: ANN401 -- a form's own
        super().__init__(*args, **kwargs)
        sends = not self.is_bound or self.data.get("step") == "send"
        self.fields["late_reason"].required = is_late and sends
