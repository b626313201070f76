"""A clean text parted at its headings, and the recommendation that stands in it.

The names of sections are the table in `reading.words`; add to it what a place calls
its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from samraad.reading.lines import Line, fold
from samraad.reading.marks import label
from samraad.reading.record import Role
from samraad.texts.clean import plain
from samraad.texts.pieces import blocks

_LABEL = re.compile(r"(?:<strong>)?(?P<name>[^<:]{3,60})(?P<end>.*)", re.DOTALL)
_COLON = re.compile(r"\s*(?:</strong>\s*:|:\s*</strong>|:)\s*(?:<br>)?|</strong><br>")
_PROPOSES = re.compile(
    r"(?P<who>[A-ZÆØÅ0-9][^.:;\n]{1,150}?)\s+indstiller\b"
    r"(?:\s+(?:til|overfor|over for)\s[^,:\n]{1,90})?\s*[,:]?\s*(?::|\bat\b|$)",
    re.MULTILINE,
)
_THAT = re.compile(r"(?:\d+[.)]\s*)?at\b", re.IGNORECASE)
_LONGEST: Final = 200


@dataclass(slots=True)
class Part:
    """What stands under one heading; before the first one there is no name."""

    name: str
    role: Role | None
    html: str


def parted(markup: str, *, also: frozenset[str] = frozenset()) -> list[Part]:
    """The parts in order; `also` are more names of sections, folded."""
    parts = [Part("", None, "")]
    for block in blocks(markup):
        found = _labelled(block, also)
        if found is None:
            parts[-1].html += block
            continue
        if not found.name or all(found.name != part.name for part in parts):
            parts.append(found)
        else:
            same = next(part for part in parts if part.name == found.name)
            same.html += found.html
            parts.remove(same)
            parts.append(same)
    return [part for part in parts if part.name or plain(part.html)]


def is_label(words: str) -> bool:
    """Is this the name of a section, and so no title?"""
    return _known(words, frozenset()) is not None


def _labelled(block: str, also: frozenset[str]) -> Part | None:
    if not block.startswith(("<p>", "<h4>", "<h5>")):
        return None
    inner = re.sub(r"^<(\w+)>|</\w+>$", "", block)
    whole = plain(block)
    known = _known(whole, also)
    if known:
        return Part(whole.rstrip(" :"), known, "")
    match = _LABEL.fullmatch(inner)
    colon = _COLON.match(match["end"]) if match else None
    if match is None or colon is None:
        return None
    name, role = match["name"].strip(), _known(match["name"], also)
    rest = match["end"][colon.end() :]
    if "<strong>" not in inner.partition(match["name"])[0] and role == Role.OTHER:
        return None  # "Bemærkninger: …" in running text is no heading
    return Part(name, role, f"<p>{rest}</p>" if rest.strip() else "") if role else None


def _known(words: str, also: frozenset[str]) -> Role | None:
    if "\n" in words:
        return None
    if fold(words) in also:
        found = label(Line(1, words))
        return found.role if found else Role.OTHER
    found = label(Line(1, words))
    return found.role if found and not found.rest else None


@dataclass(frozen=True, slots=True)
class Proposed:
    """“X indstiller, at …”: who, and the whole sentence with what hangs on it."""

    who: str
    html: str


def proposed(markup: str) -> tuple[Proposed | None, str]:
    """The recommendation in a text that has no heading for it, and the rest."""
    rest, found, who = "", "", ""
    for block in blocks(markup):
        match = _PROPOSES.match(plain(block)) if not found else None
        if match:
            found, who = block, match["who"].strip()
        elif found and not rest.endswith("\0") and _goes_on(block):
            found += block
        else:
            rest += block + ("\0" if found and not rest.endswith("\0") else "")
    rest = rest.replace("\0", "")
    return (Proposed(who, found), rest) if found else (None, markup)


def recommender(markup: str) -> str:
    """Who recommends, when the text says so in its first words."""
    match = _PROPOSES.match(plain(markup))
    return match["who"].strip()[:_LONGEST] if match else ""


def _goes_on(block: str) -> bool:
    """A list, or a paragraph that begins with “at”, still says what is recommended."""
    return block.startswith(("<ol>", "<ul>")) or bool(_THAT.match(plain(block)))
