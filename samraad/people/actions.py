from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.links import absolute
from samraad.core.policy import require
from samraad.core.text import name_key, slug, sort_key
from samraad.people.accounts import why_not_written_to
from samraad.people.links import user_of
from samraad.people.models import (
    Accent,
    Attempt,
    Device,
    Organisation,
    OrganisationKind,
    Person,
    PersonName,
    User,
)
from samraad.people.policies import (
    can_change_account,
    can_close_accounts,
    can_open_accounts,
    can_open_again,
    can_register_a_person,
    can_register_people,
)

if TYPE_CHECKING:
    from samraad.places.models import Place

OPERATOR_EMAIL = "operator@localhost"
OPERATOR_NAME = "Kommandolinjen"  # the log's own word, whatever the terminal speaks


def operator() -> User:
    """Whoever types commands on this machine; made when first needed."""
    return User.objects.get_or_create(
        email=OPERATOR_EMAIL,
        defaults={"shown_name": OPERATOR_NAME, "is_operator": True},
    )[0]


@transaction.atomic
def register_organisation(
    *,
    name: str,
    kind: OrganisationKind,
    by: User,
    place: Place | None = None,
    parent: Organisation | None = None,
    accent: Accent = Accent.BLUE,
) -> Organisation:
    require(can_register_people(by))
    organisation = Organisation(
        name=name,
        kind=kind,
        slug=slug(name),
        sort_key=sort_key(name),
        place=place,
        parent=parent,
        accent=accent,
    )
    organisation.full_clean()
    organisation.save()
    record("people.organisation.registered", organisation, by=by)
    return organisation


@transaction.atomic
def register_person(*, name: str, by: User, also: tuple[str, ...] = ()) -> Person:
    """Register a person with the spellings of the name that are known."""
    require(can_register_a_person(by))
    person = Person(name=name, sort_key=sort_key(name))
    person.full_clean()
    person.save()
    for spelling in dict.fromkeys((name, *also)):
        row = PersonName(person=person, name=spelling, folded=name_key(spelling))
        row.full_clean()
        row.save()
    record("people.person.registered", person, by=by)
    return person


@transaction.atomic
def open_account(*, email: str, person: Person, by: User) -> User:
    require(can_open_accounts(by))
    return _opened(email=email, name=person.name, person=person, by=by)


@transaction.atomic
def rename_person(*, person: Person, name: str, by: User) -> None:
    """Write a person's name otherwise; the former spelling still finds them."""
    require(can_register_a_person(by))
    person.name, person.sort_key = name, sort_key(name)
    person.full_clean()
    person.save()
    PersonName.objects.get_or_create(
        person=person, name=name, defaults={"folded": name_key(name)}
    )
    person.users.update(shown_name=name)
    record("people.person.renamed", person, by=by)


@transaction.atomic
def account_for(
    *,
    email: str,
    name: str,
    by: User,
    person: Person | None = None,
    sits_here: bool = False,
) -> User:
    """The account with this address; opened when there is none.

    A closed one is opened again by the house, or where its person sits. An account
    that belongs to somebody keeps its person: look before you rely on it.
    """
    require(can_open_accounts(by))
    user = User.objects.at(email)
    if user is None:
        return _opened(email=email, name=name, person=person, by=by)
    is_reopened = user.closed_at and can_open_again(by, sits_here=sits_here)
    if not is_reopened and (why := why_not_written_to(email)):
        raise ValidationError(why)
    if is_reopened:
        user.closed_at = None
        user.save(update_fields=["closed_at"])
        record("people.account.opened_again", user, by=by)
    if person and user.person is None:
        user.person = person
        user.save(update_fields=["person"])
        record("people.account.given_to_person", user, by=by)
    return user


def _opened(*, email: str, name: str, person: Person | None, by: User) -> User:
    user = User(email=email.strip().lower(), person=person, shown_name=name)
    user.set_unusable_password()
    user.full_clean()
    user.save()
    record("people.account.opened", user, by=by)
    return user


@transaction.atomic
def close_account(*, account: User, by: User) -> None:
    """Nobody signs in to it any more, and who is signed in is so no longer."""
    require(can_close_accounts(by))
    account.closed_at = clock.now()
    account.save(update_fields=["closed_at"])
    Device.objects.filter(user=account.key).delete()
    record("people.account.closed", account, by=by)


@transaction.atomic
def change_account(*, account: User, phone: str, language: str, by: User) -> None:
    require(can_change_account(by, account))
    account.phone, account.language = phone, language
    account.save(update_fields=["phone", "language"])
    record("people.account.changed", account, by=by)


@transaction.atomic
def choose_password(*, account: User, password: str, by: User) -> None:
    """Choose a password, or with an empty one do without it.

    A session is good for one password only: all other devices are signed out.
    """
    require(can_change_account(by, account))
    account.set_password(password or None)
    account.save(update_fields=["password"])
    record("people.account.password_chosen", account, by=by)
    transaction.on_commit(partial(_tell_of_the_password, account))


def _tell_of_the_password(account: User) -> None:
    """Whoever has been at somebody else's screen cannot hide it."""
    with translation.override(account.language or settings.LANGUAGE_CODE):
        subject = _("Your password for Samråd has been changed")
        text = _(
            "Hello %(name)s\n\nThe password of your account has just been chosen anew "
            "or removed, and other devices have been signed out.\n\nWas that not you? "
            "Then sign in with a code and choose another one here:\n%(address)s"
        ) % {"name": account.name, "address": absolute(reverse("people:account"))}
    send_mail(subject, text, None, [account.email], fail_silently=True)


@transaction.atomic
def sign_out_elsewhere(*, account: User, here: str, by: User) -> int:
    """Sign out on every device but the one with this session; answers how many."""
    require(can_change_account(by, account))
    others = Device.objects.filter(user=account.key).exclude(session_key=here)
    number, _tables = others.delete()
    record("people.account.signed_out_elsewhere", account, by=by)
    return number


@transaction.atomic
def use_sign_in_link(*, token: str) -> User | None:
    """Whom the link signs in, once: whoever comes second with it gets nobody."""
    user = user_of(token, among=User.objects.select_for_update())
    if user:
        user.last_login = clock.now()
        user.save(update_fields=["last_login"])
    return user


def forget() -> bool:
    """Delete devices whose time is over, and attempts that no longer count."""
    now = clock.now()
    devices, _tables = Device.objects.filter(expire_date__lt=now).delete()
    attempts, _tables = Attempt.objects.filter(expires__lt=now).delete()
    return devices + attempts > 0
