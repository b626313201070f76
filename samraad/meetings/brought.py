"""What somebody brings for an agenda: typed or pasted, as a Word file, as a mail."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from samraad.meetings.parts import understood
from samraad.texts import mail, word
from samraad.texts.foreign import read_mail, read_word
from samraad.texts.typed import from_typed
from samraad.texts.word import ForeignError, Trouble

if TYPE_CHECKING:
    from samraad.texts.mail import Mail


@dataclass(frozen=True)
class Brought:
    """A title and a text with its recommendation, from whom, and with which files."""

    title: str = ""
    html: str = ""
    recommender: str = ""
    recommendation: str = ""
    name: str = ""
    email: str = ""
    files: tuple[mail.File, ...] = ()
    left_out: int = 0  # pictures


def from_text(typed: str, *, pasted: str = "") -> Brought:
    """What stood in a text field; `pasted` is clean HTML that was put into it."""
    found = mail.pasted(typed)
    if found is not None:
        return _from_mail(found)
    html = from_typed(typed, was=pasted)
    return _understood(Brought(html=html))


def from_file(data: bytes, *, name: str) -> Brought:
    """A Word file or a mail as a text; ForeignError says why it cannot be read."""
    if mail.is_mail(data, name=name):
        return _from_mail(read_mail(data))
    if not word.is_word(data, name=name):
        raise ForeignError(Trouble.UNREADABLE)
    found = read_word(data)
    read = Brought(title=found.title, html=found.html, left_out=found.pictures)
    return _understood(read)


def why_not(name: str, error: ForeignError) -> str:
    """One sentence for whoever brought the file."""
    told = {"name": name}
    return {
        Trouble.EMPTY: _("“%(name)s” is empty.") % told,
        Trouble.TOO_LARGE: _("“%(name)s” is too large to be read.") % told,
        Trouble.OLD: _(
            "“%(name)s” is an old Word file, or locked by a password. "
            "Save it as .docx without a password, and try again."
        )
        % told,
        Trouble.UNREADABLE: _(
            "“%(name)s” is neither a Word file (.docx) nor a mail (.eml) that can be "
            "read. Attach it as it is, or paste the text."
        )
        % told,
        Trouble.SLOW: _(
            "“%(name)s” took too long to read. Attach it as it is, or paste the text."
        )
        % told,
    }[error.trouble]


def _from_mail(found: Mail) -> Brought:
    read = Brought(
        title=found.subject,
        html=found.html,
        name=found.name[:200],
        email=_address(found.email),
        files=found.files,
        left_out=found.left_out,
    )
    return _understood(read)


def _address(said: str) -> str:
    """What a mail calls its sender's address may be none."""
    try:
        validate_email(said)
    except ValidationError:
        return ""
    return said


def _understood(read: Brought) -> Brought:
    said = understood(read.html)
    return replace(
        read,
        html=said.html,
        recommender=said.recommender,
        recommendation=said.recommendation,
    )
