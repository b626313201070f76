"""What wants on an agenda: proposals, texts that are asked for, offers declined."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.models.body import Body
from samraad.meetings.models.agenda import AgendaItem, ItemKind
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.texts.models import Text


class Origin(models.TextChoices):
    MEMBER = "member", _("A member's proposal")
    OFFICER = "officer", _("From the administration")
    ENQUIRY = "enquiry", _("An enquiry")
    MAIL = "mail", _("Forwarded mail")
    DESK = "desk", _("The secretariat's own")


class Answer(models.TextChoices):
    NONE = "", _("Waits for an answer")
    ACCEPTED = "accepted", _("Put on the agenda")
    DECLINED = "declined", _("Not taken up")
    WITHDRAWN = "withdrawn", _("Taken back")


class ProposalQuerySet(GuardedQuerySet["Proposal"]):
    def unanswered(self) -> Self:
        return self.filter(answer=Answer.NONE).order_by("proposed_at")

    def waiting(self) -> Self:
        """Unanswered, the oldest first; not what is kept for some later time."""
        return self.unanswered().exclude(meeting=None, kept_at__isnull=False)

    def waiting_for(self, meeting: Meeting, *, is_next: bool) -> Self:
        """What wants on this agenda. The next one also gets what names no meeting, and
        what was meant for one that is over or cancelled.
        """
        wanted = Q(meeting=meeting)
        if is_next:
            gone = (MeetingStatus.CANCELLED, MeetingStatus.HELD)
            wanted |= Q(meeting=None) | Q(meeting__status__in=gone)
            wanted |= Q(meeting__first_day__lt=meeting.first_day)
        return self.waiting().filter(wanted, body=meeting.body_id)

    def answered(self) -> Self:
        return self.exclude(answer=Answer.NONE).order_by("-answered_at")


class Proposal(Guarded):
    """Something for an agenda, in the drawer between its proposer and the desk.

    Files hang on it as attachments whose subject it is.
    """

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="+"
    )  # the one it was meant for; none means the next
    origin = models.CharField(max_length=10, choices=Origin)
    title = models.CharField(_("title"), max_length=300)
    text = models.ForeignKey(
        Text, models.PROTECT, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(
        max_length=20, choices=ItemKind, default=ItemKind.NOT_RECORDED
    )
    recommender = models.CharField(max_length=200, blank=True)
    recommendation = models.TextField(blank=True)
    proposer = models.UUIDField(null=True, blank=True)  # the key of a user
    proposer_name = models.CharField(max_length=200, blank=True)
    proposer_email = models.EmailField(blank=True)
    proposed_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True, blank=True)  # put aside by the desk
    answer = models.CharField(
        max_length=10, choices=Answer, default=Answer.NONE, blank=True
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_words = models.CharField(max_length=500, blank=True)
    item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_answer_has_a_time",
                condition=Q(answer="", answered_at=None)
                | ~Q(answer="") & Q(answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_refusal_says_why",
                condition=~Q(answer="declined") | ~Q(answer_words=""),
                violation_error_message=_("Say why, in a sentence."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Contributor(Guarded):
    """An officer whose standing link sends items to a body's desk, until stopped."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    user = models.UUIDField(db_index=True)
    name = models.CharField(_("name"), max_length=200)
    department = models.CharField(max_length=200, blank=True)
    invited_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True, blank=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_standing_link_each", fields=["body", "user"]
            )
        ]

    def __str__(self) -> str:
        return self.name


class TextRequestQuerySet(GuardedQuerySet["TextRequest"]):
    def missing(self) -> Self:
        return self.filter(answered_at=None).order_by("due_on", "id")


class TextRequest(Guarded):
    """The desk waits for somebody's text to an item. They answer by a personal link."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="+")
    user = models.UUIDField(db_index=True)
    name = models.CharField(max_length=200)
    words = models.CharField(max_length=500, blank=True)  # what is asked for
    due_on = models.DateField()
    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = TextRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_request_per_person_and_item", fields=["item", "user"]
            )
        ]

    def __str__(self) -> str:
        return self.name


class DeclinedOffer(Guarded):
    """An offered line that the secretary took off; it is not offered there again."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="declined_once", fields=["meeting", "key"])
        ]

    def __str__(self) -> str:
        return self.key


class MeetingReminder(Guarded):
    """That a duty has sent something about a meeting, so that it is not sent twice."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    what = models.CharField(max_length=50)  # "call", "call_again", "ask_again", …
    at = models.DateTimeField()

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="reminded_once", fields=["meeting", "what"])
        ]

    def __str__(self) -> str:
        return self.what
