from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from samraad.core.dates import EdtfDate
from samraad.core.fields import EdtfField
from samraad.meetings.models.meeting import Meeting


def test_it_is_stored_as_text_and_read_as_a_date(world):
    meeting = world.meetings.tentative
    meeting.date_as(EdtfDate.parse("2026-21"), "foråret 2026")
    meeting.save()
    row = Meeting.objects.get(pk=meeting.pk)
    assert row.date == EdtfDate.parse("2026-21")
    assert (row.date_words, row.first_day, row.last_day) == (
        "foråret 2026",
        date(2026, 3, 1),
        date(2026, 5, 31),
    )
    assert Meeting.objects.filter(date="2026-21").get() == row


def test_no_date_is_none(world):
    meeting = world.meetings.tentative
    meeting.date_as(None)
    meeting.save()
    assert Meeting.objects.get(pk=meeting.pk).date is None


def test_what_is_no_date_is_refused():
    with pytest.raises(ValidationError):
        EdtfField().to_python("30. februar")


def test_a_date_too_long_for_the_column_is_refused():
    with pytest.raises(ValidationError):
        EdtfField(max_length=5).run_validators(EdtfDate.parse("2026-03-17"))
