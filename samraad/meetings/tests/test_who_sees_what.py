"""Who reads what of an agenda, step by step, as a table that a secretary can check.

The letters are what stands on the pages that the person can open: o is the text of an
open item, l that of a closed one, g that of the guest's own closed item, t that of an
item in a supplementary agenda, and n that of a closed item which came later.
"""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client

from samraad.bodies.actions.body import appoint, end_membership
from samraad.bodies.models.body import Role
from samraad.bodies.models.rules import Rules, SeesClosed, Substitution
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.meetings.actions.agenda import (
    add_item,
    close_item,
    invite_guest,
    write_section,
)
from samraad.meetings.actions.plan import announce_meeting
from samraad.meetings.actions.replying import record_reply
from samraad.meetings.actions.sending import send_change, send_supplement
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.models.frozen import FrozenSection
from samraad.meetings.personal import guest_link
from samraad.meetings.tests.convening import asked, sent
from samraad.meetings.when import ends_at
from samraad.people.actions import account_for, register_person
from samraad.people.models import User

MARKS = {
    "o": "tekst-i-et-aabent-punkt",
    "l": "tekst-i-et-lukket-punkt",
    "g": "tekst-i-gaestens-punkt",
    "t": "tekst-i-et-tillaegspunkt",
    "n": "tekst-i-et-nyt-lukket-punkt",
}

FOR_MEMBERS = """
                chair   member  substitute  observer  guest  officer  former  citizen
written         -       -       -           -         -      -        -       -
sent            olg     olg     o           o         g      -        -       -
called          olg     olg     olg         o         g      -        -       -
supplement      olgt    olgt    olgt        ot        g      -        -       -
changed         olgtn   olgtn   olgtn       ot        g      -        -       -
member comes    olgtn   olgtn   ot          ot        g      -        -       -
over            olgtn   olgtn   ot          ot        -      -        -       -
"""
FOR_EVERYBODY = """
                chair   member  substitute  observer  guest  officer  former  citizen
written         -       -       -           -         -      -        -       -
sent            olg     olg     o           o         og     o        o       o
called          olg     olg     olg         o         og     o        o       o
supplement      olgt    olgt    olgt        ot        ogt    ot       ot      ot
changed         olgtn   olgtn   olgtn       ot        ogt    ot       ot      ot
member comes    olgtn   olgtn   ot          ot        ogt    ot       ot      ot
over            olgtn   olgtn   ot          ot        ot     ot       ot      ot
"""


def rows_of(table):
    lines = [line for line in table.splitlines() if line.strip()]
    return {line[:16].strip(): line[16:].split() for line in lines[1:]}


class Meeting:
    """A meeting that is taken from step to step by its secretary."""

    def __init__(self, world):
        self.world, self.mads = world, world.mads
        self.meeting = world.meetings.hidden
        announce_meeting(meeting=self.meeting, by=self.mads)

    def item(self, letter, *, closed=False):
        item = add_item(meeting=self.meeting, title="Et punkt", by=self.mads)
        role, html = SectionRole.PRESENTATION, f"<p>{MARKS[letter]}</p>"
        write_section(item=item, role=role, html=html, by=self.mads)
        if closed:
            item = close_item(
                item=item, ground="Personsag", neutral_title="En sag", by=self.mads
            )
        return item

    def written(self):
        self.item("o")
        self.item("l", closed=True)
        item = self.item("g", closed=True)
        invite_guest(item=item, name="Maja Holm", email="maja@example.dk", by=self.mads)

    def sent(self):
        sent(self.meeting, self.mads)

    def called(self):
        self.says(Reply.APOLOGIES)

    def supplement(self):
        self.item("t")
        send_supplement(meeting=self.meeting, by=self.mads)

    def changed(self):
        self.item("n", closed=True)
        send_change(meeting=self.meeting, by=self.mads)

    def member_comes(self):
        self.says(Reply.COMING)

    def over(self):
        """Nothing is done: the time has passed."""

    def says(self, answer):
        row = asked(self.meeting).get(name="Yohannes Gebremeskel")
        record_reply(invitation=row, answer=answer, by=self.mads)


def former(world):
    """Somebody who sat in the council until yesterday."""
    name, today = "Forhenværende Medlem", clock.today()
    person = register_person(name=name, by=world.mads)
    user = account_for(
        email="forhen@example.dk", name=name, person=person, by=world.mads
    )
    place = appoint(
        body=world.council,
        person=person,
        role=Role.MEMBER,
        starts_on=today - timedelta(days=300),
        by=world.mads,
    )
    end_membership(membership=place, on=today - timedelta(days=1), by=world.mads)
    return user


def people(world):
    return {
        "chair": world.karen,
        "member": world.fatima,
        "substitute": world.cast.abdirahman,
        "observer": world.cast.gitte,
        "guest": account_for(email="maja@example.dk", name="Maja", by=world.mads),
        "officer": world.cast.trine,
        "former": former(world),
        "citizen": world.ole,
    }


def letters(text):
    return "".join(letter for letter, mark in MARKS.items() if mark in text) or "-"


def on_pages(user, meeting, step):
    """All that stands on the pages where this person can look for the meeting."""
    client = Client()
    client.force_login(user)
    body = meeting.body.slug
    pages = [
        meeting.get_absolute_url(),
        f"/mit/moeder/{body}/{meeting.slug}/",
    ]
    if step == "changed":  # each item has a page of its own, made in the same way
        pages += [f"{meeting.get_absolute_url()}punkt-{n}/" for n in range(1, 7)]
    mine = Invitation.objects.visible_to(user).filter(meeting=meeting)
    pages += [urlsplit(guest_link(row)).path for row in mine.exclude(item=None)]
    return "".join(client.get(page).text for page in pages)


def by_the_door(user, meeting):
    rows = FrozenSection.objects.visible_to(user).filter(
        edition__subject=meeting.pk, edition__is_current=True
    )
    return "".join(rows.values_list("html", flat=True))


@pytest.mark.parametrize(
    ("table", "public"), [(FOR_MEMBERS, False), (FOR_EVERYBODY, True)]
)
def test_each_reads_what_is_theirs_at_every_step(world, table, public):
    Rules.objects.filter(body=world.council).update(
        agendas_are_public=public,
        substitution=Substitution.PERSONAL,
        substitutes_see_closed=SeesClosed.WHEN_CALLED,
        observers_see_closed=SeesClosed.NEVER,
    )
    told, cast, expected = Meeting(world), people(world), rows_of(table)
    seen, through_the_door = {}, {}
    for step in expected:
        getattr(told, step.replace(" ", "_"))()
        end = ends_at(told.meeting) + timedelta(minutes=1)
        with moved_to(end if step == "over" else clock.now()):
            meeting = told.meeting
            seen[step] = [letters(on_pages(u, meeting, step)) for u in cast.values()]
            door = [letters(by_the_door(u, meeting)) for u in cast.values()]
        through_the_door[step] = door
    assert seen == expected
    assert through_the_door == expected


def test_who_has_no_account_reads_what_is_public(world):
    told = Meeting(world)
    for step in ("written", "sent"):
        getattr(told, step)()
    shown = Client().get(told.meeting.get_absolute_url()).text
    assert letters(shown) == "o"
    assert User.objects.filter(email="maja@example.dk").exists()
