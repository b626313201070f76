"""Who may see a row: one audience on the row, one query for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self, TypeVar
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samraad.core import clock
from samraad.core.rows import Row

if TYPE_CHECKING:
    from datetime import datetime

M = TypeVar("M", bound=models.Model)


class AudienceKind(models.TextChoices):
    PUBLIC = "public", _("Everybody")
    BODY = "body", _("The members of a body")
    DESK = "desk", _("The secretariat of a body")
    CIRCLE = "circle", _("The circle of one item")
    PERSON = "person", _("One person, and the desk that keeps it")


class Audience(Row):
    """A circle of people: everybody, a body, its desk, those of one closed item, or
    one person alone.

    What lies in an audience that another one keeps is seen by both: a member's reply
    is the member's and the desk's, a private note nobody else's.
    """

    EVERYBODY: Final = UUID("00000000-0000-7000-8000-000000000000")
    HOUSE: Final = UUID("00000000-0000-7000-8000-000000000001")  # may found bodies

    kind = models.CharField(max_length=10, choices=AudienceKind)
    label = models.CharField(max_length=200)
    within = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+"
    )  # a circle lies within the body's members: who leaves them leaves it too
    kept_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner = models.UUIDField(null=True, blank=True)  # the key of the one person

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="one_person_owns_what_is_personal",
                condition=Q(kind="person", owner__isnull=False)
                | ~Q(kind="person") & Q(owner=None),
            ),
            models.UniqueConstraint(
                name="one_drawer_for_each_person_and_desk",
                fields=["owner", "kept_by"],
                condition=Q(kept_by__isnull=False),
            ),
            models.UniqueConstraint(
                name="one_private_drawer_each",
                fields=["owner"],
                condition=Q(kept_by=None),
            ),
            models.CheckConstraint(
                name="only_one_public_audience",
                condition=~Q(kind=AudienceKind.PUBLIC)
                | Q(id="00000000-0000-7000-8000-000000000000"),
            ),
        ]

    def __str__(self) -> str:
        return self.label


class GrantQuerySet(models.QuerySet["Grant"]):
    def current(self, *, at: datetime) -> Self:
        started = self.filter(starts_at__lte=at)
        return started.filter(Q(ends_at=None) | Q(ends_at__gt=at))


class Grant(Row):
    """Lets a user, known by key, into an audience for a time."""

    user = models.UUIDField(db_index=True)
    audience = models.ForeignKey(Audience, models.CASCADE, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="grant_ends_after_it_starts",
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")),
            ),
            models.UniqueConstraint(
                name="one_open_grant_each",
                fields=["user", "audience"],
                condition=Q(ends_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} → {self.audience_id}"


class GuardedQuerySet(models.QuerySet[M]):
    def visible_to(self, user: object, at: datetime | None = None) -> Self:
        """The rows this user may see now, or at a given time; the only door there is.

        Takes anybody: whoever has no `key` is not signed in and sees the public rows.
        """
        everybody = Q(audience=Audience.EVERYBODY)
        key = getattr(user, "key", None)
        if key is None:
            return self.filter(everybody)
        grants = Grant.objects.filter(user=key).current(at=at or clock.now())
        mine = grants.values("audience")
        kept = Audience.objects.filter(kept_by__in=mine).values("pk")
        return self.filter(everybody | Q(audience__in=mine) | Q(audience__in=kept))


class Guarded(Row):
    """A row with access of its own. Reached by `visible_to`, never through another."""

    audience = models.ForeignKey(Audience, models.PROTECT, related_name="+")

    class Meta:
        abstract = True
