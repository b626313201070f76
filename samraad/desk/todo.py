"""What there is to do. Each maker looks at what lies on the desk and says its part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext

from samraad.bodies.models.body import WITH_A_SEAT
from samraad.bodies.models.rules import AgendaApproval, Substitution
from samraad.core.shown import shown_day_and_month
from samraad.meetings.listing import Stage

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from samraad.bodies.models.body import Body
    from samraad.desk.at_hand import Ahead, AtHand
    from samraad.meetings.models.meeting import Meeting

PATIENCE: Final = timedelta(days=14)  # how long minutes and answers may take
HORIZON: Final = timedelta(days=28)  # what is due later is not yet to be done
NAMED: Final = 3  # so many of those who wait are named


@dataclass(frozen=True)
class Todo:
    """One thing, and the page where it is done. Without a day it only waits."""

    when: date | None
    what: str
    who_waits: str
    address: str
    body: Body
    is_late: bool = False


Maker: TypeAlias = Callable[["AtHand"], Iterable[Todo]]


def todos(hand: AtHand) -> list[Todo]:
    """Everything there is to do: what is late first, then by day."""
    found = [todo for maker in MAKERS for todo in maker(hand)]
    found = [t for t in found if t.when is None or t.when <= hand.today + HORIZON]
    undated = hand.today + timedelta(days=3650)
    return sorted(found, key=lambda t: (not t.is_late, t.when or undated))


def agendas_to_send(hand: AtHand) -> Iterator[Todo]:
    for row in hand.ahead:
        if not row.is_sent and row.meeting.first_day:
            due = row.coming.deadlines.send
            what = _("Send the agenda of the meeting on %(day)s")
            yield _of(row, what, "agenda", when=due, late=due < hand.today)


def items_closing(hand: AtHand) -> Iterator[Todo]:
    """The last day for items, while it is to come."""
    for row in hand.ahead:
        due = row.coming.deadlines.items
        if not row.is_sent and row.meeting.first_day and due >= hand.today:
            what = _("Last day for items to the meeting on %(day)s")
            yield _of(row, what, "inbox", when=due)


def texts_missing(hand: AtHand) -> Iterator[Todo]:
    for row in hand.ahead:
        for request in row.texts:
            told = {"item": request.item.title, "name": request.name}
            yield Todo(
                request.due_on,
                _("The text of “%(item)s” is missing") % told,
                _("You wait for %(name)s.") % told,
                _page(row.meeting, "inbox"),
                row.meeting.body,
                is_late=request.due_on < hand.today,
            )


def approvals(hand: AtHand) -> Iterator[Todo]:
    """The chair's approval: asked for and not given, or given back."""
    for row in hand.ahead:
        asked = row.sign_off
        if row.is_sent or asked is None or asked.approved_at:
            continue
        told = {"name": asked.asked_name, "words": asked.words}
        if asked.returned_at:
            what = _("Change the agenda of the meeting on %(day)s")
            who = _("%(name)s asks for it: %(words)s") % told
        elif asked.asked_of == hand.user.key:
            what, who = _("Approve the agenda of the meeting on %(day)s"), ""
        else:
            what = _("The agenda of the meeting on %(day)s is not approved yet")
            who = _("You wait for %(name)s.") % told
        yield _of(row, what, "send", who_waits=who, when=row.coming.deadlines.send)


def approvals_to_ask(hand: AtHand) -> Iterator[Todo]:
    """The week before the agenda goes out, the chair should be asked."""
    for row in hand.ahead:
        rules, due = row.coming.rules, row.coming.deadlines.send
        asks = rules.agenda_approval == AgendaApproval.CHAIR and not row.sign_off
        if asks and not row.is_sent and due - hand.today <= timedelta(days=3):
            what = _("Ask the chair to approve the agenda of the meeting on %(day)s")
            yield _of(row, what, "send", when=due)


def replies_missing(hand: AtHand) -> Iterator[Todo]:
    for row in hand.ahead:
        silent = [one for one in row.attending.silent if one.row.item is None]
        if silent:
            due = row.coming.deadlines.apologies
            what = ngettext(
                "%(n)d has not answered about the meeting on %(day)s",
                "%(n)d have not answered about the meeting on %(day)s",
                len(silent),
            )
            who = _("You wait for %(names)s.")
            who %= {"names": named([one.row.name for one in silent])}
            late, n = due < hand.today, len(silent)
            yield _of(row, what, "replies", who_waits=who, when=due, late=late, n=n)


def quorum_in_doubt(hand: AtHand) -> Iterator[Todo]:
    for row in hand.ahead:
        who = row.attending
        if who.seats and not who.can_become_quorate:
            missing = who.needed - who.votes
            what = ngettext(
                "The meeting on %(day)s lacks %(n)d for a quorum",
                "The meeting on %(day)s lacks %(n)d for a quorum",
                missing,
            )
            yield _of(
                row, what, "replies", when=row.meeting.first_day, n=missing, late=True
            )


def substitutes_to_call(hand: AtHand) -> Iterator[Todo]:
    for row in hand.ahead:
        if row.coming.rules.substitution == Substitution.NONE:
            continue
        for one in row.attending.apologies:
            empty = one.row.role in WITH_A_SEAT and not one.instead
            if empty and _can_be_called(row, one.row.membership):
                what = _("Call a substitute for %(name)s at the meeting on %(day)s")
                day = row.meeting.first_day
                yield _of(row, what, "replies", when=day, name=one.row.name)


def _can_be_called(row: Ahead, membership: UUID | None) -> bool:
    """Is there anybody left whom the rules let stand in?"""
    if row.coming.rules.substitution == Substitution.PERSONAL:
        return any(one.substitutes_for_id == membership for one in row.substitutes)
    return bool(row.substitutes)


def minutes_missing(hand: AtHand) -> Iterator[Todo]:
    for line in hand.behind:
        day = line.meeting.first_day
        if line.stage == Stage.MINUTES_MISSING and day:
            yield Todo(
                day + PATIENCE,
                _("The minutes of the meeting on %(day)s are missing")
                % {"day": shown_day_and_month(day)},
                "",
                _page(line.meeting, "agenda"),
                line.meeting.body,
                is_late=day + PATIENCE < hand.today,
            )


def proposals_waiting(hand: AtHand) -> Iterator[Todo]:
    for body in hand.bodies:
        rows = [row for row in hand.proposals if row.body_id == body.pk]
        if not rows:
            continue
        oldest = timezone.localdate(rows[0].proposed_at)
        what = ngettext(
            "%(n)d proposal waits for an answer",
            "%(n)d proposals wait for an answer",
            len(rows),
        )
        names = named([row.proposer_name for row in rows if row.proposer_name])
        yield Todo(
            None,
            what % {"n": len(rows)},
            _("From %(names)s") % {"names": names} if names else "",
            _inbox(body),
            body,
            is_late=oldest + PATIENCE < hand.today,
        )


def mail_in_trouble(hand: AtHand) -> Iterator[Todo]:
    for body in hand.bodies:
        rows = [row for row in hand.troubled if row.message.audience_id == body.desk_id]
        if rows:
            what = ngettext(
                "%(n)d message has perhaps not arrived",
                "%(n)d messages have perhaps not arrived",
                len(rows),
            )
            who = _("To %(names)s") % {"names": named([row.name for row in rows])}
            page = reverse("desk:messages", args=[body.slug])
            yield Todo(None, what % {"n": len(rows)}, who, page, body, is_late=True)


def bodies_to_begin(hand: AtHand) -> Iterator[Todo]:
    """A body that nobody but its secretary has a place in has yet to begin."""
    for body in hand.bodies:
        if hand.members.get(body.pk, 0) <= 1:
            page = reverse("bodies:steps", args=[body.slug])
            what = _("Get %(body)s started") % {"body": body}
            yield Todo(None, what, _("No members are entered yet."), page, body)


def no_meeting_planned(hand: AtHand) -> Iterator[Todo]:
    """A body with members that does not meet; one that is new has its own list."""
    planned = {row.meeting.body_id for row in hand.ahead}
    for body in hand.bodies:
        if body.pk not in planned and hand.members.get(body.pk, 0) > 1:
            page = reverse("meetings:plans", args=[body.slug])
            yield Todo(None, _("No meeting is planned"), "", page, body)


def named(names: list[str]) -> str:
    """“Bo, Eva and 4 others”."""
    names = list(dict.fromkeys(names))
    shown, more = names[:NAMED], len(names) - NAMED
    if more <= 0:
        return ", ".join(shown)
    told = ngettext("%(names)s and %(n)d other", "%(names)s and %(n)d others", more)
    return told % {"names": ", ".join(shown), "n": more}


def _of(
    row: Ahead,
    what: str,
    page: str,
    *,
    when: date | None,
    who_waits: str = "",
    late: bool = False,
    **told: object,
) -> Todo:
    """Something about a meeting to come; the sentence may name its day."""
    meeting = row.meeting
    day = shown_day_and_month(meeting.first_day) if meeting.first_day else "–"
    address, body = _page(meeting, page), meeting.body
    return Todo(when, what % {"day": day, **told}, who_waits, address, body, late)


def _page(meeting: Meeting, name: str) -> str:
    if name == "inbox":
        return _inbox(meeting.body)
    return reverse(f"meetings:{name}", args=[meeting.body.slug, meeting.slug])


def _inbox(body: Body) -> str:
    return reverse("meetings:inbox", args=[body.slug])


MAKERS: Final[tuple[Maker, ...]] = (
    agendas_to_send,
    items_closing,
    texts_missing,
    approvals,
    approvals_to_ask,
    replies_missing,
    quorum_in_doubt,
    substitutes_to_call,
    minutes_missing,
    proposals_waiting,
    mail_in_trouble,
    bodies_to_begin,
    no_meeting_planned,
)
