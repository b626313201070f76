from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from samraad.core.dates import EdtfDate
from samraad.core.fields import EdtfField


def test_what_is_no_date_is_refused():
    with pytest.raises(ValidationError):
        EdtfField().to_python("30. februar")


def test_a_date_too_long_for_the_column_is_refused():
    with pytest.raises(ValidationError):
        EdtfField(max_length=5).run_validators(EdtfDate.parse("2026-03-17"))
