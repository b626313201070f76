"""Columns for dates that are not exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from samraad.core.dates import EdtfDate

if TYPE_CHECKING:
    import datetime as dt

    _Text = models.CharField[EdtfDate | str | None, EdtfDate | None]
else:
    _Text = models.CharField


class EdtfField(_Text):
    """Stored as EDTF text (ISO 8601-2), read as an EdtfDate."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 -- a field's own
        kwargs.setdefault("max_length", 40)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, *_args: object) -> EdtfDate | None:
        return EdtfDate.parse(value) if value else None

    def to_python(self, value: EdtfDate | str | None) -> EdtfDate | None:
        if not value or isinstance(value, EdtfDate):
            return value or None
        try:
            return EdtfDate.parse(value)
        except ValueError as error:
            raise ValidationError(_("This is not a date.")) from error

    def run_validators(self, value: EdtfDate | str | None) -> None:
        super().run_validators(value.edtf if isinstance(value, EdtfDate) else value)

    def get_prep_value(self, value: EdtfDate | str | None) -> str | None:
        clean = self.to_python(value)
        return clean.edtf if clean else None


class Dated(models.Model):
    """A date with the precision it has, the words it came from, and where it sorts.

    Set it with `date_as`; the first and last day follow from the date.
    """

    date = EdtfField(null=True, blank=True)
    date_words = models.CharField(max_length=200, blank=True)
    first_day = models.DateField(null=True, blank=True, db_index=True)
    last_day = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def date_as(self, value: EdtfDate | dt.date | None, words: str = "") -> None:
        if value is not None and not isinstance(value, EdtfDate):
            value = EdtfDate.of_day(value)
        self.date = value
        self.date_words = words
        self.first_day = value.first if value else None
        self.last_day = value.last if value else None
