"""What the chair answers when an agenda is to be approved."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class SignOffForm(forms.Form):
    """Approve what stands on the page, known by its hash, or send it back and why."""

    step = forms.ChoiceField(choices=[("approve", "approve"), ("return", "return")])
    content = forms.CharField(max_length=64, widget=forms.HiddenInput)
    words = forms.CharField(
        label=_("What is to be changed?"),
        help_text=_("Only when you send it back."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"class": "form-input", "rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("step") == "return" and not said.get("words"):
            self.add_error("words", _("Say what is to be changed, in a sentence."))
        return said
