"""To whom a body's secretariat can write: everybody, a role, a group, the silent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.bodies.models.body import WITH_A_SEAT, Body, Membership, Role
from samraad.core import clock
from samraad.core.shown import shown_day_and_month
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.models.meeting import MeetingStatus
from samraad.meetings.personal import answer_link
from samraad.meetings.whom import account_of
from samraad.people.accounts import by_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samraad.people.models import User


@dataclass(frozen=True)
class Addressee:
    name: str
    user: User
    own_words: str = ""


@dataclass
class Circle:
    """Some people who can be written to at once. `code` names it in a form."""

    code: str
    name: str
    reached: list[Addressee] = field(default_factory=list)
    without_mail: list[str] = field(default_factory=list)

    def take_in(self, name: str, user: User | None, own_words: str = "") -> None:
        if user is None or not user.is_active:
            self.without_mail.append(name)
        elif user.key not in {one.user.key for one in self.reached}:
            self.reached.append(Addressee(name, user, own_words))

    @property
    def label(self) -> str:
        told = {"name": self.name, "n": len(self.reached)}
        return _("%(name)s (%(n)d)") % told


def circles_of(body: Body, user: object) -> list[Circle]:
    """Those in which there is somebody, the widest first."""
    places = _places([body], user)
    groups = Body.objects.visible_to(user).filter(parent=body).order_by("sort_key")
    found = [
        _circle("all", _("Everybody in the council"), places),
        *_by_role(places),
        *_by_group(list(groups), user),
        *_silent(body, user),
    ]
    return [one for one in found if one.reached or one.without_mail]


def _by_role(places: list[Membership]) -> Iterator[Circle]:
    seated = [place for place in places if place.role in WITH_A_SEAT]
    yield _circle("seated", _("Members, with chair and deputy"), seated)
    for role in Role:
        if role not in WITH_A_SEAT:
            rows = [place for place in places if place.role == role]
            yield _circle(f"role:{role.value}", str(role.label), rows)


def _by_group(groups: list[Body], user: object) -> Iterator[Circle]:
    places = _places(groups, user)
    for group in groups:
        rows = [place for place in places if place.body_id == group.pk]
        yield _circle(f"group:{group.slug}", group.name, rows)


def _silent(body: Body, user: object) -> Iterator[Circle]:
    """Of each meeting to come: who has not answered, with a link to do so."""
    rows = (
        Invitation.objects.visible_to(user)
        .standing()
        .filter(
            meeting__body=body, meeting__last_day__gte=clock.today(), reply=Reply.NONE
        )
    )
    rows = rows.exclude(meeting__status=MeetingStatus.CANCELLED).filter(item=None)
    found = list(
        rows.select_related("meeting").order_by("meeting__first_day", "position")
    )
    users = by_key(row.user for row in found if row.user)
    circles: dict[str, Circle] = {}
    for row in found:
        day = row.meeting.first_day or clock.today()
        told = {"day": shown_day_and_month(day)}
        name = _("Those who have not answered about the meeting on %(day)s") % told
        code = f"silent:{row.meeting.slug}"
        circle = circles.setdefault(code, Circle(code, name))
        words = _("Answer here:\n%(link)s") % {"link": answer_link(row)}
        circle.take_in(row.name, users.get(row.user) if row.user else None, words)
    yield from circles.values()


def _circle(code: str, name: str, places: Iterable[Membership]) -> Circle:
    circle = Circle(code, name)
    for place in places:
        circle.take_in(place.person.name, account_of(place))
    return circle


def _places(bodies: list[Body], user: object) -> list[Membership]:
    rows = Membership.objects.visible_to(user).filter(body__in=bodies)
    rows = rows.current(on=clock.today()).select_related("person")
    ordered = rows.order_by("person__sort_key", "id")
    return list(ordered.prefetch_related("person__users"))
