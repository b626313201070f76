"""Tell many people something, from the council's desk.

Run in a process of its own, on the folder that the environment names.
"""

from __future__ import annotations

from samraad.bodies.actions.body import come_to_the_desk
from samraad.bodies.models.body import Body
from samraad.notices.actions import Recipient, send
from samraad.notices.models import Kind
from samraad.people.actions import account_for, operator

SUBJECT = "Til jer alle"


def main(number: int) -> None:
    body, by = Body.objects.get(slug="birkesund-integrationsraad"), operator()
    come_to_the_desk(body=body, by=by)
    people = (f"gaest{n}@example.dk" for n in range(number))
    users = [account_for(email=email, name="En gæst", by=by) for email in people]
    send(
        kind=Kind.MESSAGE,
        subject=SUBJECT,
        text="Mødet er flyttet.",
        to=[Recipient(user) for user in users],
        desk=body.desk,
        by=by,
    )
