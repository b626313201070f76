from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

MOST_WORDS: Final = 8


class WordsField(forms.CharField):
    """Words to search for: the first ones, for each costs a reading of every text."""

    def __init__(self) -> None:
        super().__init__(required=False, max_length=200, label=_("Words"))

    def to_python(self, value: Any) -> str:  # noqa: ANN401 -- as in CharField
        words = (super().to_python(value) or "").replace("\0", "").split()
        return " ".join(words[:MOST_WORDS])
