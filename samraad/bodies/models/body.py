"""Councils, committees and groups; their terms, seats and members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from samraad.access.models import Audience, Guarded, GuardedQuerySet
from samraad.core.text import KEY_LENGTH, SLUG_LENGTH, name_key
from samraad.documents.models import Document
from samraad.people.models import Organisation, Person

if TYPE_CHECKING:
    from datetime import date


class BodyKind(models.TextChoices):
    COUNCIL = "council", _("Council")
    COMMITTEE = "committee", _("Committee")
    WORKING_GROUP = "working_group", _("Working group")
    STEERING_GROUP = "steering_group", _("Steering group")
    NETWORK = "network", _("Network")
    SECRETARIAT = "secretariat", _("Secretariat")
    ASSEMBLY = "assembly", _("Assembly of representatives")


class HearingRight(models.TextChoices):
    FORMAL = "formal", _("Is heard by rule")
    IN_PRACTICE = "in_practice", _("Is heard in practice, without a rule")
    NONE = "none", _("Has no right to be heard")
    NOT_RECORDED = "not_recorded", _("Not stated")


class BodyQuerySet(GuardedQuerySet["Body"]):
    def in_order(self) -> Self:
        """By owner; a body's own committees and groups right after it."""
        family = Coalesce("parent__sort_key", "sort_key")
        first = F("parent").asc(nulls_first=True)
        return self.order_by("owner__sort_key", family, first, "sort_key")


class Body(Guarded):
    """A body that meets. Its members and its desk are audiences of their own."""

    kind = models.CharField(max_length=20, choices=BodyKind)
    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(max_length=SLUG_LENGTH, unique=True)
    sort_key = models.CharField(max_length=KEY_LENGTH, db_index=True)
    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+"
    )
    purpose = models.TextField(_("purpose"), blank=True)
    hearing_right = models.CharField(
        max_length=20, choices=HearingRight, default=HearingRight.NOT_RECORDED
    )
    members = models.ForeignKey(Audience, models.PROTECT, related_name="+")
    desk = models.ForeignKey(Audience, models.PROTECT, related_name="+")
    contact_name = models.CharField(max_length=200, blank=True)
    address = models.TextField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    website = models.URLField(blank=True)
    logo = models.ForeignKey(
        Document, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = BodyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bodies"

    def __str__(self) -> str:
        return self.name

    @property
    def is_public(self) -> bool:
        return self.audience_id == Audience.EVERYBODY

    @property
    def has_contact(self) -> bool:
        return any((self.contact_name, self.address, self.phone, self.email))


class BodyNameQuerySet(models.QuerySet["BodyName"]):
    def spelt(self, name: str) -> Self:
        return self.filter(folded=name_key(name))


class BodyName(models.Model):
    """A name the body bears or has borne, here or in somebody's documents."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=KEY_LENGTH, db_index=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    objects = BodyNameQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class TextKind(models.TextChoices):
    STATUTES = "statutes", _("Statutes")
    RULES_OF_PROCEDURE = "rules_of_procedure", _("Rules of procedure")
    TERMS_OF_REFERENCE = "terms_of_reference", _("Terms of reference")


class GoverningText(Guarded):
    """Statutes and rules as they read from a day on; a new wording is a new row."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=TextKind)
    html = models.TextField()
    adopted_by = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_text_from_a_day",
                fields=["body", "kind", "starts_on"],
                violation_error_message=_("Another text is in force from that day."),
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class Term(Guarded):
    """The period a council sits for; the old one stays until the new is appointed."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    name = models.CharField(max_length=100)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="term_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
            )
        ]

    def __str__(self) -> str:
        return self.name


class SeatCategory(Guarded):
    """Whom a number of seats is for, never what a person is."""

    term = models.ForeignKey(Term, models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    nominated_by = models.CharField(max_length=200, blank=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "seat categories"

    def __str__(self) -> str:
        return self.name


class Seat(Guarded):
    """One place in the body; without a holder it is vacant and still a row."""

    category = models.ForeignKey(SeatCategory, models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="seats_are_numbered", fields=["category", "number"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.number}"


class Role(models.TextChoices):
    CHAIR = "chair", _("Chair")
    DEPUTY_CHAIR = "deputy_chair", _("Deputy chair")
    MEMBER = "member", _("Member")
    SUBSTITUTE = "substitute", _("Substitute")
    OBSERVER = "observer", _("Observer")
    NON_VOTING = "non_voting", _("Attends without a vote")
    SECRETARY = "secretary", _("Secretary")
    STAFF = "staff", _("Works for the secretariat")
    COORDINATOR = "coordinator", _("Coordinator")


AT_THE_DESK = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.SECRETARY, Role.STAFF)
WITH_A_SEAT = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER)


class MembershipQuerySet(GuardedQuerySet["Membership"]):
    def current(self, *, on: date) -> Self:
        started = self.filter(starts_on__lte=on)
        return started.filter(Q(ends_on=None) | Q(ends_on__gte=on))


class Membership(Guarded):
    """A person's place in a body for a time, on whose behalf and in what role."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=Role)
    seat = models.ForeignKey(
        Seat, models.PROTECT, null=True, blank=True, related_name="+"
    )
    organisation = models.CharField(max_length=200, blank=True)
    substitutes_for = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=300, blank=True)
    order = models.PositiveSmallIntegerField(null=True, blank=True)  # on a list

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="membership_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                name="one_holder_per_seat",
                fields=["seat"],
                condition=Q(ends_on=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.get_role_display()})"
