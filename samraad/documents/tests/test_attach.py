from __future__ import annotations

from samraad.core.ids import new_id
from samraad.documents.actions import attach


def test_attachments_stand_in_the_order_they_came(world):
    subject, audience = new_id(), world.council.desk
    names = ["Bilag B", "Bilag A"]
    rows = [attach(subject=subject, name=n, audience=audience) for n in names]
    assert [(row.position, row.name) for row in rows] == [
        (1, "Bilag B"),
        (2, "Bilag A"),
    ]


def test_a_name_without_a_file_is_kept(world):
    row = attach(subject=new_id(), name="Kort.pdf", audience=world.council.desk)
    assert row.document is None
