"""What those who are asked say: whether they come, and what they need."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from samraad.meetings.models.convening import Reply

_INPUT = {"class": "form-input"}


class ReplyForm(forms.Form):
    reply = forms.ChoiceField(choices=[(r, r.label) for r in Reply if r])

    @property
    def answer(self) -> Reply:
        return Reply(self.cleaned_data["reply"])


class RecordedReplyForm(forms.Form):
    """The secretary may also take an answer back."""

    reply = forms.ChoiceField(choices=Reply.choices, required=False)

    @property
    def answer(self) -> Reply:
        return Reply(self.cleaned_data["reply"])


class RepliesForm(forms.Form):
    """Which button the secretary pressed on the page of replies."""

    step = forms.ChoiceField(choices=[(s, s) for s in ("again", "invite", "seat")])
    membership = forms.UUIDField(required=False)


class NeedsForm(forms.Form):
    eats = forms.NullBooleanField(
        label=_("Do you eat with us?"),
        widget=forms.RadioSelect(choices=[(True, _("Yes")), (False, _("No"))]),
        required=False,
    )
    needs_interpreter = forms.CharField(
        label=_("Do you need an interpreter? Into which language?"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs=_INPUT),
    )
    needs_hearing_loop = forms.BooleanField(
        label=_("I use a hearing loop"), required=False
    )
    needs = forms.CharField(
        label=_("Is there anything else we should know?"),
        help_text=_("Food you do not eat, a ramp, a parking space …"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs=_INPUT),
    )
