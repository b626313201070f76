"""What the secretary says when an agenda is sent."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class SendForm(forms.Form):
    """Asks for a reason only when the agenda is late."""

    late_reason = forms.CharField(
        label=_("Why is the agenda late?"),
        help_text=_("One sentence. It stands in the mail and on the agenda."),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "form-input"}),
    )

    def __init__(self, *args: Any, is_late: bool, **kwargs: Any) -> None:  # noqa: ANN401 -- a form's own
        super().__init__(*args, **kwargs)
        if not is_late:
            del self.fields["late_reason"]
