"""A recommendation is one sentence: “Job og Velfærd indstiller, at Rådet drøfter …”.

Who recommends and to whom is known, so whoever writes may begin with the verb. The
beginning is written when the agenda is frozen; what is a whole sentence stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext as _

from samraad.bodies.models.body import BodyKind
from samraad.meetings.models.agenda import ItemKind
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body

_FIRST: Final = re.compile(r"^<p>\s*(?P<at>at\s+)?(?P<verb>[a-zæøå]+)\b")
_PRESENT: Final = re.compile(r"\w{2,}(er|år)|gør|ser|har|er")
_DEFINITE: Final = re.compile(r"^(det|den)\s|(et|en)$", re.IGNORECASE)
_COUNCIL: Final = {
    BodyKind.COMMITTEE: "udvalget",
    BodyKind.WORKING_GROUP: "arbejdsgruppen",
    BodyKind.NETWORK: "netværket",
}
# What the words of a recommendation, or a title, make of an item; the first counts.
_KINDS: Final = (
    (
        r"godkend|vedtag|beslutte|udpege|vælger|nedsætte|afsætte|tager stilling",
        "decision",
    ),
    (r"drøfte|debatter|diskuter|bemærkninger", "discussion"),
    (r"orientering|orienteres|efterretning", "information"),
)


def is_apart(name: str) -> bool:
    """Is it somebody other than the chair, who recommends a little of everything?"""
    return not re.match(r"(forperson|formand|forkvinde)", name, re.IGNORECASE)


def kind_of(recommendation: str, title: str = "") -> ItemKind:
    """What the council is to do, as far as the words say so."""
    for words in (plain(recommendation), title):
        for verbs, kind in _KINDS:
            if re.search(rf"\b({verbs})", words, re.IGNORECASE):
                return ItemKind(kind)
    return ItemKind.NOT_RECORDED


def is_end(html: str) -> bool:
    """Does it begin with a verb, or with “at”, where a sentence has begun before?"""
    found = _FIRST.match(html)
    return bool(found and (found["at"] or _PRESENT.fullmatch(found["verb"])))


def whole(html: str, *, recommender: str, body: Body) -> str:
    """The recommendation as a whole sentence, in the language of the agenda."""
    found = _FIRST.match(html)
    if found is None or not is_end(html):
        return html
    with translation.override(settings.LANGUAGE_CODE):
        told = {"who": escape(recommender), "what": ""}
        begun = _("%(who)s recommends that %(what)s") % told
        if not recommender:
            begun = _("It is recommended that %(what)s") % told
    council = "" if found["at"] else f"{escape(called(body))} "
    return f"<p>{begun.strip()} {council}{html[found.start('verb') :]}"


def called(body: Body) -> str:
    """What a sentence calls it: by its name, where that is a definite one."""
    if _DEFINITE.search(body.name):
        return body.name
    return _COUNCIL.get(BodyKind(body.kind), "rådet")
