"""The date a meeting had before it was moved stays in sight."""

from __future__ import annotations

from django.test import Client

from samraad.meetings.models.plan import FormerDate


def test_the_old_date_stands_wherever_the_meeting_does(world):
    meeting = world.meetings.tentative
    words = FormerDate.objects.get(meeting=meeting).words
    pages = (meeting.get_absolute_url(), "/moeder/", f"/raad/{world.council.slug}/")
    assert [words in Client().get(page).content.decode() for page in pages] == [
        True,
        True,
        True,
    ]


def test_a_meeting_that_stayed_where_it_was_says_nothing(world):
    answer = Client().get(world.meetings.coming.get_absolute_url())
    assert "#moved" not in answer.content.decode()
