from __future__ import annotations

from email.message import EmailMessage

import pytest

from samraad.texts import foreign, mail
from samraad.texts.word import ForeignError, Trouble


def written(text: str = "Hej\n\nDer mangler lys.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {
        "From": "Bo Nygaard <bo@example.dk>",
        "To": "raad@example.dk",
        "Subject": "VS: SV: Lys på stien",
        "Date": "Tue, 03 Mar 2026 10:00:00 +0100",
    } | headers
    for name, said in given.items():
        message[name] = said
    message.set_content(text)
    return message


def test_a_mail_is_a_sender_a_title_and_a_text():
    found = mail.read(written().as_bytes())
    assert (found.subject, found.name, found.email, found.html) == (
        "Lys på stien",
        "Bo Nygaard",
        "bo@example.dk",
        "<p>Hej</p><p>Der mangler lys.</p>",
    )


def test_attachments_come_along_and_pictures_in_the_text_do_not():
    message = written()
    message.add_attachment(
        b"tal", maintype="text", subtype="csv", filename="..\\..\\tal.csv"
    )
    message.add_attachment(b"png", maintype="image", subtype="png", cid="<logo@x>")
    found = foreign.read_mail(message.as_bytes())
    assert [(file.name, file.data) for file in found.files] == [("tal.csv", b"tal")]
    assert found.left_out == 1


def test_html_is_preferred_and_made_clean():
    message = written("Hej")
    message.add_alternative(
        "<div style='color:red'>Hej <b>du</b><script>x()</script></div>",
        subtype="html",
    )
    assert mail.read(message.as_bytes()).html == "<p>Hej <strong>du</strong></p>"


def test_a_forwarded_mail_is_from_whoever_wrote_it():
    text = (
        "-----Oprindelig meddelelse-----\n"
        "Fra: Ane Bek [mailto:ane@example.dk]\nSendt: 2. marts 2026\n"
        "Til: Mads\nEmne: Tolke\n\nKan rådet se på det?"
    )
    found = mail.read(written(text).as_bytes())
    assert (found.subject, found.name, found.email, found.html) == (
        "Tolke",
        "Ane Bek",
        "ane@example.dk",
        "<p>Kan rådet se på det?</p>",
    )


PASTED = {
    "From: ane@example.dk\nSubject: Tolke\n\nHej": ("", "ane@example.dk", "Tolke"),
    "Fra: Ane Bek\nEmne: \n\nHej": ("Ane Bek", "", ""),
}


@pytest.mark.parametrize("text", PASTED)
def test_pasted_mail_is_known_by_its_headers(text):
    found = mail.pasted(text)
    assert found
    assert (found.name, found.email, found.subject) == PASTED[text]
    assert found.html == "<p>Hej</p>"


@pytest.mark.parametrize("text", ["", "Hej", "Fra start: det er vigtigt", "Fra: Ane"])
def test_other_text_is_no_mail(text):
    assert mail.pasted(text) is None


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"  ", Trouble.EMPTY),
        (b"\0\1\2 nonsense", Trouble.UNREADABLE),
        (b"Hej\n\ndet er ikke en mail", Trouble.UNREADABLE),
    ],
)
def test_what_is_no_mail_says_why(data, trouble):
    with pytest.raises(ForeignError) as told:
        foreign.read_mail(data)
    assert told.value.trouble == trouble


def test_letters_that_are_not_what_they_say_are_read_all_the_same():
    raw = written().as_bytes().replace(b'charset="utf-8"', b'charset="klingon"')
    assert "mangler lys" in mail.read(raw).html
