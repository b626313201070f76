"""What speaks against a day: said in words, and never a lock."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _, ngettext

from samraad.bodies.models.body import Membership
from samraad.core.shown import shown_short
from samraad.core.text import name_key
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.when import shown_times
from samraad.places.calendar import occasions_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, time
    from uuid import UUID

    from samraad.bodies.models.body import Body
    from samraad.meetings.models.meeting import MeetingQuerySet
    from samraad.places.calendar import Occasion

NAMED = 3  # so many shared members are named, the others counted


@dataclass(frozen=True)
class Spot:
    """When and where a meeting is, or might be."""

    day: date
    start: time | None = None
    end: time | None = None
    place: str = ""
    meeting: UUID | None = None  # itself, if it is planned already

    @classmethod
    def of(cls, meeting: Meeting) -> Spot | None:
        if meeting.first_day is None:
            return None
        at = (meeting.first_day, meeting.start_time, meeting.end_time, meeting.place)
        return cls(*at, meeting=meeting.pk)


@dataclass(frozen=True)
class Around:
    """What else happens in a stretch of days, read once for many meetings."""

    body: Body
    occasions: list[Occasion]
    meetings: dict[date, list[Meeting]]
    shared: dict[UUID, list[str]]  # by body: members who sit there and here

    def clashes(self, spot: Spot) -> list[str]:
        """Whatever falls on the same day, in words."""
        fallen = (o for o in self.occasions if o.is_on(spot.day, spot.start, spot.end))
        beside = self.meetings.get(spot.day, [])
        others = [m for m in beside if m.pk != spot.meeting]
        told = (words for m in others for words in self._beside(m, spot))
        return [*(_occasion(o) for o in fallen), *told]

    def _beside(self, other: Meeting, spot: Spot) -> Iterator[str]:
        when = shown_times(other) or _("the same day")
        told = {"body": other.body.name, "time": when}
        if other.body_id == self.body.pk:
            yield _("%(body)s has another meeting %(time)s") % told
            return
        if names := self.shared.get(other.body_id, []):
            told["who"] = _named(names)
            yield _("%(body)s meets %(time)s; in both: %(who)s") % told
        if _same_room(other, spot) and _overlap(other, spot):
            yield _("%(body)s uses the room %(time)s") % told


def around(body: Body, first: date, last: date, user: object) -> Around:
    """Occasions of the body's municipality, and the meetings this user may see."""
    rows = Meeting.objects.visible_to(user).filter(first_day__range=(first, last))
    rows = rows.filter(body__owner=body.owner_id).select_related("body")
    return Around(
        body,
        occasions_between(first, last, place=body.owner.place),
        _by_day(rows.exclude(status=MeetingStatus.CANCELLED)),
        shared_members(body, user, on=first),
    )


def around_spots(body: Body, days: Iterable[date], user: object) -> Around | None:
    listed = sorted(days)
    if not listed:
        return None
    return around(body, listed[0], listed[-1], user)


def shared_members(body: Body, user: object, *, on: date) -> dict[UUID, list[str]]:
    """Who of the body's members sits in which other body of the organisation too."""
    places = Membership.objects.visible_to(user).current(on=on)
    mine = places.filter(body=body).values("person")
    rows = places.filter(body__owner=body.owner_id, person__in=mine)
    rows = rows.exclude(body=body).order_by("person__sort_key")
    shared: defaultdict[UUID, list[str]] = defaultdict(list)
    for other, name in rows.values_list("body", "person__name"):
        if name not in shared[other]:
            shared[other].append(name)
    return dict(shared)


def _by_day(meetings: MeetingQuerySet) -> dict[date, list[Meeting]]:
    days: defaultdict[date, list[Meeting]] = defaultdict(list)
    for meeting in meetings.order_by("start_time", "id"):
        if meeting.first_day:
            days[meeting.first_day].append(meeting)
    return dict(days)


def _occasion(occasion: Occasion) -> str:
    if occasion.first_day == occasion.last_day:
        return occasion.name
    days = {
        "name": occasion.name,
        "first": shown_short(occasion.first_day),
        "last": shown_short(occasion.last_day),
    }
    return _("%(name)s (%(first)s to %(last)s)") % days


def _named(names: list[str]) -> str:
    left = len(names) - NAMED
    listed = ", ".join(names[:NAMED])
    if left <= 0:
        return listed
    more = ngettext("%(number)d other", "%(number)d others", left)
    return _("%(names)s and %(more)s") % {
        "names": listed,
        "more": more % {"number": left},
    }


def _same_room(other: Meeting, spot: Spot) -> bool:
    return bool(spot.place) and name_key(other.place) == name_key(spot.place)


def _overlap(other: Meeting, spot: Spot) -> bool:
    """Do they take the room at one time? What has no time may take it all day."""
    if spot.start is None or other.start_time is None:
        return True
    mine, theirs = _span(spot.start, spot.end), _span(other.start_time, other.end_time)
    return mine[0] < theirs[1] and theirs[0] < mine[1]


def _span(start: time, end: time | None) -> tuple[timedelta, timedelta]:
    begin = timedelta(hours=start.hour, minutes=start.minute)
    if end is None:
        return begin, begin + timedelta(hours=2)
    return begin, timedelta(hours=end.hour, minutes=end.minute)
