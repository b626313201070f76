from __future__ import annotations

import hashlib

from django.core.files.storage import default_storage

from samraad.documents.actions import add_document
from samraad.documents.models import Document, StoredFile


def test_the_same_bytes_are_stored_once_under_every_name(world):
    desk = world.council.desk
    one = add_document(data=b"bytes", name="et.pdf", audience=desk, by=world.mads)
    other = add_document(data=b"bytes", name="to.txt", audience=desk, by=world.mads)
    assert one.file == other.file
    assert (one.name, other.name) == ("et.pdf", "to.txt")


def test_the_file_is_found_by_what_it_contains(world):
    add_document(data=b"xyz", name="x.pdf", audience=world.council.desk, by=world.mads)
    stored = StoredFile.objects.get(sha256=hashlib.sha256(b"xyz").hexdigest())
    assert (stored.size, stored.media_type) == (3, "application/pdf")
    with default_storage.open(stored.stored_name) as file:
        assert file.read() == b"xyz"


def test_only_its_audience_sees_it(world):
    document = add_document(
        data=b"xyz", name="x.pdf", audience=world.council.desk, by=world.mads
    )
    assert document in Document.objects.visible_to(world.karen)
    assert document not in Document.objects.visible_to(world.fatima)
    assert document not in Document.objects.visible_to(None)
