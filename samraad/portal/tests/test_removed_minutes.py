from __future__ import annotations

from samraad.meetings.actions.publish import remove_minutes


def test_the_page_of_removed_minutes_says_why(world, client):
    meeting = world.meetings.last
    remove_minutes(meeting=meeting, reason="Forkert bilag", by=world.mads)
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert "Forkert bilag" in page
    assert "Dagsordenen er endnu ikke offentliggjort" not in page
