"""What a mail looks like, as a mail server gets it."""

from __future__ import annotations

import pytest
from django.utils.translation import gettext, override
from hypothesis import HealthCheck, given, settings as how, strategies as st
from icalendar import Calendar

from samraad.core import clock
from samraad.notices.letters import letter_of
from samraad.notices.models import Delivery, Kind, Message
from samraad.notices.tests.reading import read

CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Rådet//DA\r
METHOD:{method}\r
BEGIN:VEVENT\r
UID:1@samraad\r
DTSTAMP:20260317T110000Z\r
DTSTART;VALUE=DATE:20260505\r
SUMMARY:Møde\r
END:VEVENT\r
END:VCALENDAR\r
"""
NASTY = st.text(
    st.sampled_from("abæøåÆØÅ\r\n:;,<>@\"'\\ \t–€😀=?") | st.characters(codec="utf-8"),
    max_size=120,
)


def test_it_says_what_was_told_then_what_is_for_one_alone(world, tell):
    [row] = tell(world.fatima, text="Kære alle", own_words="Svar her:\nhttps://a.dk/x/")
    letter = read(row)
    [said, foot] = letter.get_body().get_content().split("\n-- \n")
    assert said == "Kære alle\n\nSvar her:\nhttps://a.dk/x/\n"
    assert "http://127.0.0.1:8000/mit/beskeder/" in foot.splitlines()


def test_the_council_sends_it_and_its_secretary_is_answered(world, tell, settings):
    settings.MAIL_FROM = "Samråd <samraad@raad.example.dk>"
    named = {"sender_name": "Rådet, Ærø", "reply_to": "mads@example.dk"}
    letter = read(tell(world.fatima, **named)[0])
    [sender] = letter["From"].addresses
    assert sender.display_name == "Rådet, Ærø"
    assert sender.addr_spec == "samraad@raad.example.dk"
    assert str(letter["Reply-To"]) == "mads@example.dk"
    assert letter["To"].addresses[0].display_name == world.fatima.name


def test_programs_are_told_that_a_program_wrote_it(world, tell):
    [row] = tell(world.fatima)
    letter = read(row)
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Message-ID"] == row.mail_id
    assert letter["Date"].datetime == clock.now()


def test_what_can_be_declined_is_declined_with_one_click(world, tell):
    letter = read(tell(world.fatima, kind=Kind.TASK)[0])
    address = letter["List-Unsubscribe"].strip(" <>")
    assert address.startswith("http://127.0.0.1:8000/frameld/")
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert address in letter.get_body().get_content()


@pytest.mark.parametrize(
    "kind", [Kind.INVITATION, Kind.AGENDA, Kind.CHANGE, Kind.ACCOUNT]
)
def test_what_always_comes_offers_no_such_click(world, tell, kind):
    letter = read(tell(world.fatima, kind=kind)[0])
    assert letter["List-Unsubscribe"] is None
    assert "/frameld/" not in letter.get_body().get_content()


def test_a_calendar_stands_beside_the_text_and_as_a_file(world, tell):
    ics = CALENDAR.format(method="REQUEST")
    letter = read(tell(world.fatima, kind=Kind.INVITATION, calendar=ics)[0])
    types = [part.get_content_type() for part in letter.walk()]
    assert types == [
        *("multipart/mixed", "multipart/alternative"),
        *("text/plain", "text/calendar", "text/calendar"),
    ]
    _text, beside, file = [part for part in letter.walk() if not part.is_multipart()]
    assert beside["Content-Type"].params["method"] == "REQUEST"
    assert file.get_filename() == "kalender.ics"
    for part in (beside, file):
        [event] = Calendar.from_ical(part.get_content()).walk("VEVENT")
        assert event["attendee"] == f"mailto:{world.fatima.email}"


def test_it_is_written_in_the_recipients_language(world, tell):
    world.fatima.language = "en"
    world.fatima.save()
    [danish, english] = tell(world.karen, world.fatima)
    for language, row in (("da", danish), ("en", english)):
        with override(language):
            foot = gettext("Choose which messages you get, and how:")
        assert foot in read(row).get_body().get_content()


@how(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(subject=NASTY, name=NASTY, text=NASTY)
def test_no_words_break_a_header_and_no_line_is_too_long(db, subject, name, text):
    message = Message(
        kind=Kind.TASK, subject=subject, text=text, sender_name=name, calendar=""
    )
    row = Delivery(
        message=message, name=name, address="a@example.dk", mail_id="<1@example.dk>"
    )
    source = letter_of(row).message().as_bytes(linesep="\r\n")
    head, _empty, _body = source.partition(b"\r\n\r\n")
    names = {line.split(b":")[0] for line in head.split(b"\r\n") if line[:1] > b" "}
    assert names == EXPECTED
    assert source.isascii()
    assert max(map(len, source.split(b"\r\n"))) <= 998
    assert b"\n" not in source.replace(b"\r\n", b"")


EXPECTED = {
    *(b"Content-Type", b"MIME-Version", b"Content-Transfer-Encoding"),
    *(b"Subject", b"From", b"To", b"Date", b"Message-ID"),
    *(b"Auto-Submitted", b"X-Auto-Response-Suppress"),
    *(b"List-Unsubscribe", b"List-Unsubscribe-Post"),
}


def test_a_cancelled_meeting_is_taken_out_of_the_calendar(world, tell):
    ics = CALENDAR.format(method="CANCEL")
    letter = read(tell(world.fatima, kind=Kind.CHANGE, calendar=ics)[0])
    methods = [part["Content-Type"].params.get("method") for part in letter.walk()]
    assert methods == [None, None, None, "CANCEL", None]
