"""The council's next meeting is called: approved, sent, and answered by some."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING, Final

from samraad.core.clock import moved_to
from samraad.demo.days import at
from samraad.demo.people import (
    BIRGITTE,
    DRAGAN,
    HUDA,
    JENS,
    MINH,
    PETER,
    SVETLANA,
    TRINE,
)
from samraad.meetings.actions.inside import change_guest
from samraad.meetings.actions.replying import record_reply, reply, say_needs
from samraad.meetings.actions.sending import send_agenda
from samraad.meetings.actions.sign_off import approve_agenda, ask_for_approval
from samraad.meetings.models.agenda import Guest
from samraad.meetings.models.convening import Invitation, Reply

if TYPE_CHECKING:
    from datetime import date

    from samraad.demo.people import Cast
    from samraad.meetings.models.meeting import Meeting

BY_THEIR_LINK: Final = {
    DRAGAN: Reply.COMING,
    HUDA: Reply.COMING,
    MINH: Reply.COMING,
    SVETLANA: Reply.APOLOGIES,
    PETER: Reply.APOLOGIES,
}
ON_THE_PHONE: Final = {JENS: Reply.COMING, BIRGITTE: Reply.COMING}


def call(meeting: Meeting, cast: Cast, *, sent: date) -> None:
    """The chair approves the agenda by a button, and the secretary sends it."""
    with moved_to(at(sent, 9)):
        _write_to_guest(meeting, cast)
        asked = ask_for_approval(meeting=meeting, by=cast.mads)
    with moved_to(at(sent, 11)):
        approve_agenda(sign_off=asked, content=asked.content, by=cast.karen)
    with moved_to(at(sent, 12)):
        send_agenda(meeting=meeting, by=cast.mads)
    rows = {row.name: row for row in Invitation.objects.filter(meeting=meeting)}
    with moved_to(at(sent, 15)):
        for user in (cast.karen, cast.fatima, cast.mads):
            reply(invitation=rows[user.name], answer=Reply.COMING, by=user)
        for name, answer in BY_THEIR_LINK.items():
            reply(invitation=rows[name], answer=answer, by=cast.users[name])
        say_needs(
            invitation=rows[cast.fatima.name],
            eats=True,
            needs="Vegetarisk, uden nødder",
            by=cast.fatima,
        )
        say_needs(invitation=rows[cast.karen.name], eats=False, by=cast.karen)
    with moved_to(at(sent, 15) + timedelta(minutes=30)):
        for name, answer in ON_THE_PHONE.items():
            record_reply(invitation=rows[name], answer=answer, by=cast.mads)


def _write_to_guest(meeting: Meeting, cast: Cast) -> None:
    """One of the guests has an address here, and so is invited to the item."""
    guest = Guest.objects.get(item__meeting=meeting, name=TRINE)
    email, at_what_time = cast.trine.email, time(16, 45)
    change_guest(guest=guest, email=email, starts_at=at_what_time, by=cast.mads)
