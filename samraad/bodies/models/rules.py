"""Rules of procedure as data: from a day on, until others take their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.models.body import Body

if TYPE_CHECKING:
    from datetime import date


class Counting(models.TextChoices):
    CALENDAR = "calendar", _("calendar days")
    WORKING = "working", _("working days")


class Quorum(models.TextChoices):
    HALF = "half", _("At least half of the members")
    MORE_THAN_HALF = "more_than_half", _("More than half of the members")
    NUMBER = "number", _("A fixed number of members")
    NONE = "none", _("No rule about it")


class Substitution(models.TextChoices):
    NONE = "none", _("No substitutes")
    PERSONAL = "personal", _("Each member has one of their own")
    LISTED = "listed", _("A list, called in its order")
    GROUP = "group", _("All of them are asked; the first to answer comes")


class Proposers(models.TextChoices):
    MEMBERS = "members", _("Members")
    MEMBERS_AND_SUBSTITUTES = "members_and_substitutes", _("Members and substitutes")
    DESK = "desk", _("Only the chair and the secretary")


class LateItems(models.TextChoices):
    """What it takes to put an item on the agenda when the meeting has begun."""

    NOT_RECORDED = "not_recorded", _("No rule about it")
    NOT_ALLOWED = "not_allowed", _("Not possible")
    MAJORITY = "majority", _("A majority of the whole council")
    CHAIR_AND_MAJORITY = (
        "chair_and_majority",
        _("The chair finds that it cannot wait, and a majority of those present agree"),
    )
    CHAIR_AND_MAJORITY_OR_ALL = (
        "chair_and_majority_or_all",
        _(
            "The chair finds that it cannot wait, and a majority of those present "
            "agree; or else everybody agrees"
        ),
    )


class Extraordinary(models.TextChoices):
    """Who, besides the chair, can demand an extraordinary meeting."""

    NOT_RECORDED = "not_recorded", _("No rule about it")
    THIRD = "third", _("A third of the members")
    MORE_THAN_HALF = (
        "more_than_half",
        pgettext_lazy("who demands a meeting", "More than half of the members"),
    )
    NUMBER = (
        "number",
        pgettext_lazy("who demands a meeting", "A fixed number of members"),
    )


class ApprovalOfMinutes(models.TextChoices):
    NEXT_MEETING = "next_meeting", _("By an item on the next meeting's agenda")
    DEEMED = "deemed", _("Deemed approved when nobody objects in time")
    BY_CLICK = "by_click", _("Each member approves on the screen")
    IN_THE_MEETING = "in_the_meeting", _("Read aloud and signed in the meeting itself")


class TieBreak(models.TextChoices):
    NOT_RECORDED = "not_recorded", _("No rule about it")
    FALLS = "falls", _("The proposal falls")
    CHAIR = "chair", _("The chair decides")


class MeetingPublicity(models.TextChoices):
    CLOSED = "closed", _("The meetings are not public")
    OPEN = "open", _("The meetings are public unless the council closes one")


class AgendaApproval(models.TextChoices):
    CHAIR = "chair", _("The chair approves the agenda before it is sent")
    NOBODY = "nobody", _("The secretary sends it without approval")


class SeesClosed(models.TextChoices):
    """Whether somebody who attends without a seat sees what is in closed items."""

    NEVER = "never", _("Never")
    WHEN_CALLED = "when_called", _("When called to the meeting")
    ALWAYS = "always", _("Always")


class RulesQuerySet(GuardedQuerySet["Rules"]):
    def in_force(self, *, on: date) -> Self:
        """The rules of that day; a past meeting is judged by the rules of its day."""
        begun = self.filter(starts_on__lte=on)
        return begun.filter(Q(ends_on=None) | Q(ends_on__gt=on)).order_by("-starts_on")


def days(number: int) -> models.PositiveSmallIntegerField[int, int]:
    longest = MaxValueValidator(90)
    return models.PositiveSmallIntegerField(default=number, validators=[longest])


def counted() -> models.CharField[str, str]:
    return models.CharField(max_length=10, choices=Counting, default=Counting.CALENDAR)


class Rules(Guarded):
    """A body's rules of procedure from a day on. The defaults are what is usual.

    Deadlines are so many days before the meeting's day; see `bodies.deadlines`.
    """

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)  # the day the next ones begin

    meetings_a_year = models.PositiveSmallIntegerField(
        default=4, validators=[MinValueValidator(1), MaxValueValidator(52)]
    )
    extraordinary = models.CharField(
        max_length=20, choices=Extraordinary, default=Extraordinary.THIRD
    )
    extraordinary_number = models.PositiveSmallIntegerField(null=True, blank=True)

    item_days = days(14)  # members' items are with the secretary so long before
    item_counting = counted()
    text_days = days(10)  # officers' texts and attachments
    text_counting = counted()
    send_days = days(7)  # the agenda is with the members
    send_counting = counted()
    apology_days = days(2)
    apology_counting = counted()

    proposers = models.CharField(
        max_length=30, choices=Proposers, default=Proposers.MEMBERS
    )
    late_items = models.CharField(
        max_length=30, choices=LateItems, default=LateItems.CHAIR_AND_MAJORITY
    )
    late_items_minimum = models.PositiveSmallIntegerField(default=0)  # … in favour
    agenda_approval = models.CharField(
        max_length=10, choices=AgendaApproval, default=AgendaApproval.CHAIR
    )

    quorum = models.CharField(max_length=20, choices=Quorum, default=Quorum.HALF)
    quorum_number = models.PositiveSmallIntegerField(null=True, blank=True)
    tie_break = models.CharField(
        max_length=20, choices=TieBreak, default=TieBreak.NOT_RECORDED
    )
    substitution = models.CharField(
        max_length=10, choices=Substitution, default=Substitution.PERSONAL
    )
    unexcused_limit = models.PositiveSmallIntegerField(
        null=True, blank=True
    )  # after so many absences without notice the substitute takes the seat

    meeting_publicity = models.CharField(
        max_length=10, choices=MeetingPublicity, default=MeetingPublicity.CLOSED
    )
    agendas_are_public = models.BooleanField(default=True)  # their open items
    drafts_are_public = models.BooleanField(default=False)  # of minutes
    substitutes_see_closed = models.CharField(
        max_length=20, choices=SeesClosed, default=SeesClosed.WHEN_CALLED
    )
    observers_see_closed = models.CharField(
        max_length=20, choices=SeesClosed, default=SeesClosed.NEVER
    )

    approval_of_minutes = models.CharField(
        max_length=20,
        choices=ApprovalOfMinutes,
        default=ApprovalOfMinutes.NEXT_MEETING,
    )
    objection_days = days(8)
    objection_counting = counted()
    signed = models.BooleanField(default=False)  # members sign the approved minutes

    objects = RulesQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "rules"
        constraints = [
            models.UniqueConstraint(
                name="one_set_of_rules_from_a_day",
                fields=["body", "starts_on"],
                violation_error_message=_("Other rules are in force from that day."),
            ),
            models.CheckConstraint(
                name="rules_end_after_they_start",
                condition=Q(ends_on=None) | Q(ends_on__gt=models.F("starts_on")),
            ),
            models.CheckConstraint(
                name="a_fixed_quorum_has_a_number",
                condition=~Q(quorum=Quorum.NUMBER)
                | Q(quorum_number__isnull=False, quorum_number__gte=1),
                violation_error_message=_("Say how many members are a quorum."),
            ),
            models.CheckConstraint(
                name="a_fixed_demand_has_a_number",
                condition=~Q(extraordinary=Extraordinary.NUMBER)
                | Q(extraordinary_number__isnull=False, extraordinary_number__gte=1),
                violation_error_message=_("Say how many members can demand a meeting."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.starts_on}"
