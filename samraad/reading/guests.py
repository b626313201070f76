"""People who are there for one item only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samraad.reading import people, words
from samraad.reading.content import passages, sentences
from samraad.reading.record import Guest, Read, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samraad.reading.content import Passage
    from samraad.reading.people import Person
    from samraad.reading.record import Section

_ATTENDS = re.compile(words.ATTENDS_ITEM, re.IGNORECASE)
_PRESENTED = re.compile(words.PRESENTED)
_LONGEST = 300
_SURE, _LIKELY = 0.95, 0.6


def read(sections: Sequence[Section]) -> Iterator[Guest]:
    seen: set[str] = set()
    for section in sections:
        for passage in passages(section.blocks):
            for sentence in sentences(passage):
                for guest in _in_sentence(sentence, section.role):
                    if guest.name.value not in seen:
                        seen.add(guest.name.value)
                        yield guest


def only_about_guests(passage: Passage) -> bool:
    return all(_ATTENDS.search(s.text, 0, _LONGEST) for s in sentences(passage))


def _in_sentence(sentence: Passage, role: Role) -> Iterator[Guest]:
    attends = _ATTENDS.search(sentence.text, 0, _LONGEST)
    match = attends or _PRESENTED.search(sentence.text, 0, _LONGEST)
    if match is None or role is Role.ATTACHMENTS:
        return
    sure = _SURE if attends else _LIKELY
    for person in people.introduced(sentence.text[: match.start()]):
        if attends or _is_an_outsider(person):
            name = Read(person.name, sentence.lines, sure)
            yield Guest(name, person.title, person.organisation)


def _is_an_outsider(person: Person) -> bool:
    """Members speak without a title; the council's own chair is no guest."""
    title = (person.title or "").casefold()
    return people.is_title(title) and title not in words.COUNCIL_TITLES
