from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 5000


class NoteForm(forms.Form):
    """A private note as the page or the device sends it."""

    words = forms.CharField(label=_("My note"), required=False, max_length=LONGEST)
    paragraph = forms.CharField(required=False, max_length=64)
    quote = forms.CharField(required=False)
    made = forms.UUIDField()
