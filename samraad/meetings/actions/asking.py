"""Asking officers for what they owe an agenda, and reminding them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samraad.access.actions import drawer
from samraad.audit.actions import record
from samraad.bodies.actions.naming import account_named
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.models.collecting import Contributor, TextRequest
from samraad.meetings.policies import can_answer_proposals, can_ask_for_text

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from samraad.bodies.models.body import Body
    from samraad.meetings.models.agenda import AgendaItem
    from samraad.people.models import User


@transaction.atomic
def ask_for_text(
    *, item: AgendaItem, email: str, name: str, due_on: date, words: str, by: User
) -> TextRequest:
    """Ask somebody for the text of an item by a personal link; asking the same person
    again says anew what is wanted and when.
    """
    require(can_ask_for_text(by, item))
    if due_on < clock.today():
        raise ValidationError({"due_on": _("The day has passed already.")})
    body, name = item.meeting.body, name.strip() or email
    user = account_named(email=email, name=name, body=body, by=by)
    rows = TextRequest.objects.select_for_update()
    request = rows.filter(item=item, user=user.key).first()
    if request is None:
        owned = drawer(owner=user, kept_by=body.desk)
        request = TextRequest(item=item, user=user.key, audience=owned)
    request.name, request.words, request.due_on = user.name, words.strip(), due_on
    request.asked_at = clock.now()
    request.reminded_at = request.answered_at = None
    request.full_clean()
    request.save()
    record("meetings.text.asked", request, by=by)
    return request


@transaction.atomic
def remind_of_text(*, request: TextRequest, by: User) -> TextRequest:
    """Remind the one who was asked; the message follows the log."""
    request = _locked().get(pk=request.pk)
    require(can_ask_for_text(by, request.item))
    if request.answered_at:
        raise ValidationError(_("The text has come."))
    request.reminded_at = clock.now()
    request.save(update_fields=["reminded_at"])
    record("meetings.text.reminded", request, by=by)
    return request


@transaction.atomic
def stop_asking(*, request: TextRequest, by: User) -> None:
    """The text is no longer needed, and the link leads nowhere. Twice is once."""
    require(can_ask_for_text(by, request.item))
    row = _locked().filter(pk=request.pk).first()
    if row is not None:
        require(can_ask_for_text(by, row.item))
        record("meetings.text.not_needed", row, by=by)
        row.delete()


@transaction.atomic
def move_deadline_by_rule(*, request: TextRequest, due_on: date, by: User) -> None:
    """The meeting has another date; whoever owes the text is reminded by that one.

    It follows the log, and whoever moved the meeting is not asked for a leave of its
    own.
    """
    request = TextRequest.objects.select_for_update().get(pk=request.pk)
    request.due_on, request.reminded_at = due_on, None
    request.save(update_fields=["due_on", "reminded_at"])
    record("meetings.text.due_later", request, by=by)


@transaction.atomic
def give_standing_link(
    *, body: Body, email: str, name: str, by: User, department: str = ""
) -> Contributor:
    """Let an officer send items to the body by a link that goes on being good."""
    require(can_answer_proposals(by, body))
    name = name.strip() or email
    user = account_named(email=email, name=name, body=body, by=by)
    contributor = Contributor.objects.filter(body=body, user=user.key).first()
    if contributor is None:
        owned = drawer(owner=user, kept_by=body.desk)
        contributor = Contributor(body=body, user=user.key, audience=owned)
    contributor.name, contributor.department = user.name, department.strip()
    contributor.invited_at, contributor.stopped_at = clock.now(), None
    contributor.full_clean()
    contributor.save()
    record("meetings.contributor.invited", contributor, by=by)
    return contributor


@transaction.atomic
def stop_standing_link(*, contributor: Contributor, by: User) -> None:
    require(can_answer_proposals(by, contributor.body))
    contributor.stopped_at = clock.now()
    contributor.save(update_fields=["stopped_at"])
    record("meetings.contributor.stopped", contributor, by=by)


def _locked() -> QuerySet[TextRequest]:
    rows = TextRequest.objects.select_for_update(of=("self",))
    return rows.select_related("item__meeting__body")
