"""Organisations, persons and users. Names are not keys, and a login is no person."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from samraad.core.ids import new_id
from samraad.core.rows import Row
from samraad.core.text import KEY_LENGTH, SLUG_LENGTH, name_key
from samraad.places.models import Place

if TYPE_CHECKING:
    from uuid import UUID

    from django.contrib.sessions.backends.base import SessionBase


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("Municipality")
    MINISTRY = "ministry", _("Ministry")
    AGENCY = "agency", _("Agency")
    ASSOCIATION = "association", _("Association")
    DEPARTMENT = "department", _("Department")
    OTHER = "other", _("Other")


class Accent(models.TextChoices):
    """The colours an organisation may choose; their contrast is checked."""

    BLUE = "blaa", _("Blue")
    GREEN = "groen", _("Green")
    BORDEAUX = "bordeaux", _("Bordeaux")


class Organisation(Row):
    kind = models.CharField(max_length=20, choices=OrganisationKind)
    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=KEY_LENGTH, db_index=True)
    slug = models.SlugField(max_length=SLUG_LENGTH, unique=True)
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="organisations"
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts"
    )
    accent = models.CharField(max_length=20, choices=Accent, default=Accent.BLUE)

    def __str__(self) -> str:
        return self.name


class PersonQuerySet(models.QuerySet["Person"]):
    def named(self, name: str) -> Self:
        """Persons who bear or have borne this name; several may."""
        return self.filter(names__folded=name_key(name)).distinct()


class Person(Row):
    name = models.CharField(_("name"), max_length=200)
    sort_key = models.CharField(max_length=KEY_LENGTH, db_index=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name


class PersonName(Row):
    """A way in which a person's name is written somewhere."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=KEY_LENGTH, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_row_per_spelling", fields=["person", "name"]
            )
        ]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=username)

    def at(self, address: str) -> User | None:
        """Whoever has this e-mail address; large and small letters are the same."""
        return self.filter(email__iexact=address.strip()).first()


class User(AbstractBaseUser):
    """An account: everybody whom the system writes to by e-mail has one.

    The operator is the one who types commands on the machine itself, and nobody else.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(_("e-mail"), unique=True)
    shown_name = models.CharField(max_length=200)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="users"
    )
    is_operator = models.BooleanField(default=False)
    phone = models.CharField(_("mobile phone"), max_length=30, blank=True)
    language = models.CharField(max_length=10, blank=True)  # none: not chosen
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="one_account_per_address",
                violation_error_message=_("There is an account with this address."),
            )
        ]

    def __str__(self) -> str:
        return self.shown_name

    @property
    def key(self) -> UUID:
        return self.id

    @property
    def name(self) -> str:
        return self.shown_name

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """May this account be signed in to? Asked by Django at every request."""
        return self.closed_at is None and not self.is_operator


class Device(AbstractBaseSession):
    """A browser that has been here: signed in, or on its way to it."""

    user = models.UUIDField(null=True, blank=True, db_index=True)  # the key of one
    agent = models.CharField(max_length=300, blank=True)  # what it says it is
    signed_in_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.agent

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        from samraad.people.sessions import SessionStore  # noqa: PLC0415 -- a circle

        return SessionStore


class Attempt(models.Model):
    """The table of Django's database cache, which counts attempts to sign in.

    All processes count together in it; a cache in memory would count for each alone.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.cache_key
