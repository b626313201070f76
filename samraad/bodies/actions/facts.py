"""What a body tells about itself: contact, purpose, logo, statutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from django.db import transaction

from samraad.audit.actions import record
from samraad.bodies.actions.body import adopt_text, also_called
from samraad.bodies.models.body import Body, GoverningText
from samraad.bodies.policies import can_run
from samraad.core.policy import require
from samraad.core.text import sort_key
from samraad.documents.actions import add_document
from samraad.documents.models import Document
from samraad.people.models import Organisation
from samraad.texts.clean import clean

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import TextKind
    from samraad.people.models import Accent, User


class Facts(TypedDict):
    name: str
    purpose: str
    hearing_right: str
    contact_name: str
    address: str
    phone: str
    email: str
    website: str


@transaction.atomic
def change_facts(*, body: Body, facts: Facts, accent: Accent, by: User) -> Body:
    """Tell something else of the body. Its address stays, and so does a former name.

    The colour is the organisation's: its other bodies wear it too.
    """
    body = Body.objects.select_for_update(of=("self",)).get(pk=body.pk)
    require(can_run(by, body))
    for name, value in facts.items():
        setattr(body, name, value)
    body.sort_key = sort_key(body.name)
    body.full_clean()
    body.save()
    also_called(body=body, name=body.name, by=by)
    Organisation.objects.filter(pk=body.owner_id).update(accent=accent)
    record("bodies.body.changed", body, by=by)
    return body


@transaction.atomic
def show_logo(*, body: Body, data: bytes, name: str, by: User) -> None:
    require(can_run(by, body))
    _set_logo(body, add_document(data=data, name=name, audience=body.audience, by=by))
    record("bodies.logo.shown", body, by=by)


@transaction.atomic
def remove_logo(*, body: Body, by: User) -> None:
    require(can_run(by, body))
    _set_logo(body, None)
    record("bodies.logo.removed", body, by=by)


def _set_logo(body: Body, document: Document | None) -> None:
    """A logo that is shown no more is the desk's alone."""
    if body.logo_id:
        Document.objects.filter(pk=body.logo_id).update(audience=body.desk)
    body.logo = document
    body.save(update_fields=["logo"])


@transaction.atomic
def write_text(
    *,
    body: Body,
    kind: TextKind,
    html: str,
    starts_on: date,
    by: User,
    adopted_by: str = "",
) -> GoverningText:
    """Enter a text as it reads from a day on; on the same day it is a correction."""
    require(can_run(by, body))
    same = GoverningText.objects.filter(body=body, kind=kind, starts_on=starts_on)
    text = same.select_for_update().first()
    if text is None:
        return adopt_text(
            body=body,
            kind=kind,
            html=html,
            starts_on=starts_on,
            adopted_by=adopted_by,
            by=by,
        )
    text.html, text.adopted_by = clean(html), adopted_by
    text.full_clean()
    text.save(update_fields=["html", "adopted_by"])
    record("bodies.text.corrected", text, by=by)
    return text
