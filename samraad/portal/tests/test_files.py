from __future__ import annotations

import pytest
from django.core.files.storage import default_storage

from samraad.access.actions import everybody
from samraad.documents.actions import add_document

PDF = b"%PDF-1.4 of no content"


@pytest.fixture
def add(world):
    def added(name, data=PDF):
        return add_document(data=data, name=name, audience=everybody(), by=world.mads)

    return added


def ask(client, document, **headers):
    response = client.get(f"/bilag/{document.pk}/{document.name}", headers=headers)
    if response.streaming:
        b"".join(response)  # read to its end, a file is closed
    return response


def test_a_file_that_is_lost_is_not_there(client, add):
    document = add("Plan.pdf")
    default_storage.delete(document.file.stored_name)
    assert ask(client, document).status_code == 404


def test_a_text_says_how_its_letters_are_written(client, add):
    answer = ask(client, add("Brev.txt", "Kære råd".encode()))
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Disposition"].startswith("inline")


def test_what_the_reader_has_already_is_not_sent_again(client, add):
    document = add("Plan.pdf")
    answer = ask(client, document)
    again = ask(client, document, if_none_match=answer["ETag"])
    assert (answer.status_code, again.status_code) == (200, 304)
    assert again["ETag"] == answer["ETag"]


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("Plan.pdf", "application/pdf"),
        ("Plan.html", "text/html"),
        ("Plan.txt.gz", "application/octet-stream"),
    ],
)
def test_its_own_name_says_what_a_file_is(client, add, name, media_type):
    add("Plan uden endelse")
    answer = ask(client, add(name))
    assert answer["Content-Type"] == media_type
    shown = answer["Content-Disposition"].startswith("inline")
    assert shown == (media_type == "application/pdf")
