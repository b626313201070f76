"""Putting what has come in some other way into the inbox, with its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.bodies.models.body import Membership
from samraad.core import clock
from samraad.meetings.actions.collecting import attach_to_proposal, propose
from samraad.meetings.models.collecting import Origin
from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.bodies.models.body import Body
    from samraad.meetings.models.agenda import ItemKind
    from samraad.meetings.models.collecting import Proposal
    from samraad.meetings.models.meeting import Meeting
    from samraad.texts.mail import File


@transaction.atomic
def put_in(  # noqa: PLR0913 -- what a proposal says
    *,
    body: Body,
    origin: Origin,
    title: str,
    html: str,
    by: User,
    recommender: str = "",
    recommendation: str = "",
    name: str = "",
    email: str = "",
    files: Sequence[File] = (),
) -> Proposal:
    """What a member has sent is in the member's drawer, and answered to the member."""
    member = member_at(body, email) if origin == Origin.MEMBER else None
    proposal = propose(
        body=body,
        origin=origin,
        title=title,
        html=html,
        recommender=recommender,
        recommendation=recommendation,
        proposer=member,
        name=name,
        email=email,
        by=by,
    )
    return _with_files(proposal, [(file, False) for file in files], by=by)


@transaction.atomic
def send_proposal(
    *,
    body: Body,
    title: str,
    html: str,
    recommendation: str,
    meeting: Meeting | None,
    files: Sequence[File],
    by: User,
) -> Proposal:
    """A member's own, with what is attached."""
    proposal = propose(
        body=body,
        origin=Origin.MEMBER,
        title=title,
        html=html,
        recommendation=recommendation,
        meeting=meeting,
        proposer=by,
        by=by,
    )
    return _with_files(proposal, [(file, False) for file in files], by=by)


@transaction.atomic
def send_item(  # noqa: PLR0913 -- what a proposal says
    *,
    body: Body,
    title: str,
    html: str,
    kind: ItemKind,
    recommender: str,
    recommendation: str,
    meeting: Meeting | None,
    files: Sequence[tuple[File, bool]],
    by: User,
) -> Proposal:
    """An officer's, with what is attached, each file open or closed."""
    proposal = propose(
        body=body,
        origin=Origin.OFFICER,
        title=title,
        html=html,
        kind=kind,
        recommender=recommender,
        recommendation=recommendation,
        meeting=meeting,
        proposer=by,
        by=by,
    )
    return _with_files(proposal, files, by=by)


def _with_files(
    proposal: Proposal, files: Sequence[tuple[File, bool]], *, by: User
) -> Proposal:
    """Each file says whether it is closed."""
    for file, is_closed in files:
        attach_to_proposal(
            proposal=proposal,
            name=file.name,
            data=file.data,
            is_closed=is_closed,
            by=by,
        )
    return proposal


def member_at(body: Body, email: str) -> User | None:
    """The account at this address, if somebody with a place in the body has it."""
    user = User.objects.filter(email__iexact=email).first() if email else None
    if user is None or user.person_id is None:
        return None
    rows = Membership.objects.filter(body=body, person=user.person_id)
    return user if rows.current(on=clock.today()).exists() else None
