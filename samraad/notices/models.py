"""Messages, their deliveries to single persons, and what each person has chosen."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from samraad.access.models import Guarded, GuardedQuerySet


class Kind(models.TextChoices):
    INVITATION = "invitation", _("Invitation to a meeting")
    AGENDA = "agenda", _("Agenda")
    CHANGE = "change", _("Change to a meeting or its agenda")
    CALL = "call", _("Call for items")
    REPLY = "reply", _("Answer to your proposal")
    TEXT_WANTED = "text_wanted", _("A text that you are asked for")
    SIGN_OFF = "sign_off", _("An agenda to approve")
    MINUTES = "minutes", _("Minutes for comment")
    TASK = "task", _("Reminder of a task")
    MESSAGE = "message", _("Message from the secretariat")
    ACCOUNT = "account", _("Your account")


# Only their channel and time can be chosen; who sits in a council gets them.
ALWAYS_SENT = (Kind.INVITATION, Kind.AGENDA, Kind.CHANGE, Kind.ACCOUNT)


class Channel(models.TextChoices):
    MAIL = "mail", _("E-mail")
    SMS = "sms", _("Text message (SMS)")


class Pace(models.TextChoices):
    AT_ONCE = "at_once", _("At once")
    DAILY = "daily", _("Once a day, together")
    NEVER = "never", pgettext_lazy("how often", "Not at all")


class State(models.TextChoices):
    WAITING = "waiting", _("Waits to be sent")
    COLLECTED = "collected", _("Waits for the daily message")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    SHOWN = "shown", _("Shown here instead of being sent")
    UNCERTAIN = "uncertain", _("Perhaps sent: the program stopped meanwhile")
    FAILED = "failed", _("Could not be sent")
    DECLINED = "declined", _("Not wanted by the recipient")


class Message(Guarded):
    """What was told to one or more people, and about what."""

    kind = models.CharField(max_length=20, choices=Kind)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    about = models.UUIDField(null=True, blank=True, db_index=True)
    calendar = models.TextField(blank=True)  # an iCalendar file that goes with it
    reply_to = models.EmailField(blank=True)
    sender_name = models.CharField(max_length=200, blank=True)
    is_urgent = models.BooleanField(default=False)  # does not wait for the daily one
    created_at = models.DateTimeField()

    objects = GuardedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.subject


class DeliveryQuerySet(GuardedQuerySet["Delivery"]):
    def due(self) -> Self:
        return self.filter(state=State.WAITING).order_by("next_at", "id")


class Delivery(Guarded):
    """A message on its way to one person. Its Message-ID (`mail_id`) never changes."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="+")
    user = models.UUIDField(null=True, blank=True, db_index=True)
    name = models.CharField(max_length=200)
    address = models.CharField(max_length=254)  # of mail, or a telephone number
    own_words = models.TextField(blank=True)  # for this person alone: personal links
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.MAIL)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    mail_id = models.CharField(max_length=200, unique=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=500, blank=True)
    in_digest = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(
                name="deliveries_due",
                fields=["next_at"],
                condition=Q(state=State.WAITING),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_state_display()}"


class Choice(Guarded):
    """How one person wants one kind of message; without a row it is the default."""

    user = models.UUIDField()
    kind = models.CharField(max_length=20, choices=Kind)
    pace = models.CharField(max_length=10, choices=Pace, default=Pace.AT_ONCE)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.MAIL)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_choice_per_kind", fields=["user", "kind"]
            ),
            models.CheckConstraint(
                name="some_messages_cannot_be_declined",
                condition=~Q(pace=Pace.NEVER) | ~Q(kind__in=ALWAYS_SENT),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_pace_display()}"
