from __future__ import annotations

from typing import Any

from django import forms

from samraad.people.accounts import why_not_written_to


class ReachableField(forms.EmailField):
    """The address of somebody who is to be written to, and can be."""

    def clean(self, value: Any) -> str:  # noqa: ANN401 -- Django's own
        address: str = super().clean(value)
        if why := why_not_written_to(address):
            raise forms.ValidationError(why)
        return address
