"""A year's plan, what recurs in it, and the dates a meeting has had."""

from __future__ import annotations

from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext, gettext_lazy as _

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.models.body import Body
from samraad.core.fields import Dated
from samraad.core.shown import shown_date, shown_time
from samraad.meetings.models.agenda import AgendaItem, ItemKind
from samraad.meetings.models.meeting import Meeting


class MeetingPlan(Guarded):
    """The dates of a year or season; its meetings name it and are tentative until
    the body has approved it.
    """

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    name = models.CharField(max_length=100)
    first_day = models.DateField()
    last_day = models.DateField()
    drafted_at = models.DateTimeField()
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_in = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="+"
    )  # the item that puts it to the body
    published_at = models.DateTimeField(null=True, blank=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_plan_of_a_name",
                fields=["body", "name"],
                violation_error_message=_("There is a plan of that name already."),
            ),
            models.CheckConstraint(
                name="plan_ends_after_it_starts",
                condition=Q(last_day__gte=F("first_day")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlannedMeeting(Guarded):
    """A meeting's place in a plan."""

    plan = models.ForeignKey(MeetingPlan, models.CASCADE, related_name="+")
    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="+")

    objects = GuardedQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.plan_id} {self.meeting_id}"


class FormerDate(Guarded, Dated):
    """A date the meeting has had; it stays visible where the meeting is."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    start_time = models.TimeField(null=True, blank=True)
    end_time = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    slug = models.CharField(max_length=60, blank=True)  # what its address said then
    reason = models.CharField(max_length=300, blank=True)
    moved_at = models.DateTimeField()

    objects = GuardedQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.date)

    @property
    def words(self) -> str:
        """What is said where the meeting is; only what the move has changed."""
        told = {"before": self._before, "reason": self.reason}
        if self.reason:
            return gettext("Moved from %(before)s: %(reason)s") % told
        return gettext("Moved from %(before)s") % told

    @property
    def _before(self) -> str:
        if self.date and self.date != self.meeting.date:
            return shown_date(self.date)
        if self.start_time and self.start_time != self.meeting.start_time:
            return gettext("%(time)s o'clock") % {"time": shown_time(self.start_time)}
        return self.place or gettext("another place")


class Timing(models.TextChoices):
    EVERY = "every", _("At every meeting")
    FIRST = "first", _("At the first meeting of the year")
    LAST = "last", _("At the last meeting of the year")
    MONTH = "month", _("At the meeting in, or next after, a month")


class Purpose(models.TextChoices):
    """What a recurring item is for, where the system knows something about it."""

    ORDINARY = "ordinary", _("An item like others")
    APPROVE_AGENDA = "approve_agenda", _("Approval of the agenda")
    APPROVE_MINUTES = "approve_minutes", _("Approval of the last minutes")
    FOLLOW_UP = "follow_up", _("Follow-up of earlier decisions")
    MEETING_PLAN = "meeting_plan", _("Next year's meeting plan")
    ANY_OTHER_BUSINESS = "any_other_business", _("Any other business")


class RecurringItemQuerySet(GuardedQuerySet["RecurringItem"]):
    def in_order(self) -> Self:
        """As they come on an agenda."""
        return self.order_by("comes_last", "position", "id")


class RecurringItem(Guarded):
    """A spoke of the year wheel: an item that places itself on the agendas."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()  # among those that come on one agenda
    comes_last = models.BooleanField(default=False)  # after the meeting's own items
    title = models.CharField(max_length=300)
    kind = models.CharField(
        max_length=20, choices=ItemKind, default=ItemKind.NOT_RECORDED
    )
    purpose = models.CharField(max_length=20, choices=Purpose, default=Purpose.ORDINARY)
    timing = models.CharField(max_length=10, choices=Timing, default=Timing.EVERY)
    month = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(12)],
    )
    recommender = models.CharField(max_length=200, blank=True)
    recommendation = models.TextField(blank=True)  # "at Rådet …", clean HTML
    stopped_at = models.DateTimeField(null=True, blank=True)

    objects = RecurringItemQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_monthly_item_has_a_month",
                condition=~Q(timing=Timing.MONTH)
                | Q(month__isnull=False, month__gte=1, month__lte=12),
                violation_error_message=_("Choose the month."),
            )
        ]

    def __str__(self) -> str:
        return self.title
