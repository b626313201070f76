from __future__ import annotations

from datetime import UTC, datetime

from django.template import Context, Template

from samraad.core.clock import moved_to, now

HALF_PAST_MIDNIGHT = datetime(2026, 3, 16, 23, 30, tzinfo=UTC)


def test_a_moment_is_shown_as_the_day_that_it_is_in_denmark():
    with moved_to(HALF_PAST_MIDNIGHT):
        page = Template("{{ at|shown_day }} / {{ at|shown_short }}")
        told = page.render(Context({"at": now()}))
    assert told == "tirsdag den 17. marts 2026 / 17. marts 2026"
