"""Danish letters: how words are compared, sorted and put into addresses."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

KEY_LENGTH: Final = 400  # of the columns that hold sorting keys and folded names
SLUG_LENGTH: Final = 100

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d"})
_SORTED = str.maketrans({"æ": "{", "ø": "|", "å": "}", "ä": "{", "ö": "|"})
_HYPHENATED = re.compile(r"(?<=\w)(?:\u00ad|-\s*\n\s*)(?=\w)")


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def fold(text: str) -> str:
    """What two spellings of the same words have in common.

    Lower case, æøå as ae/oe/aa, no accents, hyphenation undone, white space run
    together. Used for searching, never for showing.
    """
    text = _HYPHENATED.sub("", unicodedata.normalize("NFC", text))
    plain = _without_accents(text.casefold().translate(_LETTERS))
    return " ".join(plain.replace("\u2011", "-").split())


def name_key(name: str) -> str:
    """What spellings of a name have in common, as far as its column has room."""
    return fold(name)[:KEY_LENGTH]


def slug(text: str) -> str:
    dashed = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return dashed[:SLUG_LENGTH].rstrip("-")


def sort_key(text: str) -> str:
    """Bytewise order of the keys is Danish order: æøå last, aa as å, 9 before 10.

    Cut to the column's room: nobody looks for an order among names of that length.
    """
    text = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    text = _without_accents(text.translate(_SORTED)).replace("\0", "")
    return re.sub(r"\d+", lambda digits: digits[0].zfill(8), text)[:KEY_LENGTH]
