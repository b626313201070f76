"""Approving and sending the agenda, and who comes."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.models.body import Role
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.meeting import Meeting


class SignOffWay(models.TextChoices):
    BUTTON = "button", _("The chair pressed the button")
    RECORDED = "recorded", _("Recorded by the secretary")


class SignOff(Guarded):
    """The chair is asked to approve an agenda, and answers."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    asked_of = models.UUIDField()  # the key of the chair's user
    asked_name = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    content = models.CharField(max_length=64)  # a hash of what was to be approved
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.CharField(max_length=200, blank=True)
    way = models.CharField(max_length=10, choices=SignOffWay, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    words = models.CharField(max_length=500, blank=True)  # "by phone", what to change

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="approved_or_returned",
                condition=Q(approved_at=None) | Q(returned_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.asked_name

    @property
    def is_open(self) -> bool:
        return self.approved_at is None and self.returned_at is None


class SendingKind(models.TextChoices):
    AGENDA = "agenda", _("Agenda")
    SUPPLEMENT = "supplement", _("Supplementary agenda")
    CHANGE = "change", _("Changed agenda")


class Sending(Guarded):
    """One sending of the agenda: when it was due, why it is late, what changed."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    edition = models.UUIDField(unique=True)
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=SendingKind)
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=200)
    due_on = models.DateField(null=True, blank=True)
    late_reason = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=500, blank=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="sendings_are_numbered", fields=["meeting", "number"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"


class Reply(models.TextChoices):
    NONE = "", pgettext_lazy("reply", "Has not answered")
    COMING = "coming", pgettext_lazy("reply", "Comes")
    APOLOGIES = "apologies", pgettext_lazy("reply", "Cannot come")


class InvitationQuerySet(GuardedQuerySet["Invitation"]):
    def standing(self) -> Self:
        return self.filter(withdrawn_at=None).order_by("position")


class Invitation(Guarded):
    """One person is asked to a meeting, and answers; seen by that person and the desk.

    A guest is asked to one item. A substitute who is called stands in for a member.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    user = models.UUIDField(null=True, blank=True, db_index=True)  # none: no account
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=20, choices=Role, blank=True)  # none: a guest
    membership = models.UUIDField(null=True, blank=True)
    item = models.ForeignKey(
        AgendaItem, models.CASCADE, null=True, blank=True, related_name="+"
    )
    stands_in_for = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    position = models.PositiveIntegerField()
    invited_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    asked_again_at = models.DateTimeField(null=True, blank=True)
    reply = models.CharField(max_length=10, choices=Reply, default="", blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    eats = models.BooleanField(null=True, blank=True)  # none: not said
    needs_interpreter = models.CharField(max_length=100, blank=True)  # the language
    needs_hearing_loop = models.BooleanField(default=False)
    needs = models.CharField(max_length=300, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_reply_has_a_time",
                condition=Q(reply="", replied_at=None)
                | ~Q(reply="") & Q(replied_at__isnull=False),
            ),
            models.UniqueConstraint(
                name="invited_once",
                fields=["meeting", "user"],
                condition=Q(item=None, user__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_guest(self) -> bool:
        return self.item_id is not None

    @property
    def has_needs(self) -> bool:
        return bool(self.needs_interpreter or self.needs_hearing_loop or self.needs)
