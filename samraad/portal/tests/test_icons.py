from __future__ import annotations

import re
from pathlib import Path

from django.contrib.staticfiles import finders

from samraad.meetings.models.record import Outcome


def test_every_outcome_has_an_icon():
    sprite = Path(finders.find("samraad/icons.svg")).read_text(encoding="utf-8")
    symbols = set(re.findall(r'<symbol[^>]*\bid="([^"]+)"', sprite))
    assert set(Outcome.values) <= symbols
