"""Messages, their deliveries to single persons, and what each person has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.core.rows import Row

if TYPE_CHECKING:
    from datetime import datetime


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
    DIGEST = "digest", _("The daily message")


# Only their channel and time can be chosen; who sits in a council gets them.
ALWAYS_SENT = (Kind.INVITATION, Kind.AGENDA, Kind.CHANGE, Kind.ACCOUNT)
NEVER_CHOSEN = (Kind.ACCOUNT, Kind.DIGEST)  # they follow from what one does


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
    def due(self, *, at: datetime) -> Self:
        """What is to be sent now, the longest waiting first."""
        waiting = self.filter(state=State.WAITING, next_at__lte=at)
        return waiting.order_by("next_at", "id")

    def in_motion(self, *, at: datetime) -> Self:
        """What is to be sent now, or has been in hand for too long."""
        states = (State.WAITING, State.SENDING)
        return self.filter(state__in=states, next_at__lte=at)

    def abandoned(self, *, at: datetime) -> Self:
        """Begun, and never told to be done: whoever was sending them has died."""
        return self.filter(state=State.SENDING, next_at__lte=at)

    def to_gather(self, *, at: datetime) -> Self:
        """Collected ones whose hour has come and that no daily message holds yet."""
        collected = self.filter(state=State.COLLECTED, in_digest=None)
        return collected.filter(next_at__lte=at).order_by("next_at", "id")

    def troubled(self) -> Self:
        """Those that somebody has to look at: perhaps sent, or not sent."""
        return self.filter(state__in=(State.UNCERTAIN, State.FAILED))


class Delivery(Guarded):
    """A message on its way to one person. Its Message-ID (`mail_id`) never changes."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="+")
    user = models.UUIDField(db_index=True)
    name = models.CharField(max_length=200)
    address = models.CharField(max_length=254)  # of mail, or a telephone number
    own_words = models.TextField(blank=True)  # for this person alone: personal links
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.MAIL)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    mail_id = models.CharField(max_length=200, unique=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()  # when to try, or to gather, or to give it up
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
            ),
            models.Index(
                name="deliveries_in_hand",
                fields=["next_at"],
                condition=Q(state__in=(State.SENDING, State.COLLECTED)),
            ),
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


class ShownMail(Row):
    """Mail that was shown in the browser instead of being sent; nowhere else."""

    to = models.TextField()
    subject = models.TextField(blank=True)
    source = models.BinaryField()  # as it would have gone to the mail server
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.subject

    @property
    def is_text(self) -> bool:
        """Is it for a telephone?"""
        return "@" not in self.to
