"""What an item asks of a member, in words that begin with “Vi skal”.

Made from the recommendation as it is written, “… indstiller, at Rådet drøfter …”; where
nothing is recommended, from a title like “Godkendelse af dagsorden”, or from the kind
of item. Nobody has to write anything for it.
"""

from __future__ import annotations

import re
from typing import Final

from samraad.texts.clean import plain

# Verbs whose infinitive is not the present without its last letter.
IRREGULAR: Final = {
    "gør": "gøre",
    "ved": "vide",
    "er": "være",
    "har": "have",
    "ser": "se",
    "tør": "turde",
    "bør": "burde",
    "siger": "sige",
    "spørger": "spørge",
}
# What titles say with a noun, “Valg af formand”.
_OF: Final = {
    "godkendelse": "godkende",
    "vedtagelse": "vedtage",
    "fastsættelse": "fastsætte",
    "drøftelse": "drøfte",
    "behandling": "behandle",
    "evaluering": "evaluere",
    "prioritering": "prioritere",
    "udpegning": "udpege",
    "indstilling": "indstille",
    "valg": "vælge",
}
_TITLE: Final = re.compile(rf"(?P<noun>{'|'.join(_OF)}) af (?P<rest>.+)", re.IGNORECASE)
_DEFINITE: Final = {"dagsorden": "dagsordenen", "referat": "referatet"}
_BARE: Final = re.compile(r"^(dagsorden|referat)(?=\s|$)")  # as no sentence says it
_COUNCIL: Final = r"(?:[\w§.,-]*(?:råd|udvalg|gruppe|netværk|forum|net)\w*|vi|man|der)"
# “at Rådet drøfter X”: up to the next “at …” of a list, or the sentence's end
_THAT: Final = re.compile(
    rf"\bat\s+(?:(?:det|den|de)\s+)?(?:[\w-]+\s+){{0,2}}?{_COUNCIL}\s+(?P<verb>\w+)"
    r"(?P<rest>.*?)(?=;|\.(?-i:\s+[A-ZÆØÅ])|\.?\s*$|,?\s+(?:og\s+)?at\s+(?:\w+\s+){0,3}?\w*"
    r"(?:råd|udvalg|gruppe|netværk|forum)\w*\s|\n|$)",
    re.IGNORECASE | re.MULTILINE,
)
MOST: Final = 4


def asked(recommendation: str) -> tuple[str, ...]:
    """What the clean HTML of a recommendation asks, each as a sentence without its end.

    Empty when it cannot be said safely: a wrong sentence is worse than none.
    """
    found = [_sentence(match) for match in _THAT.finditer(plain(recommendation))]
    return tuple(dict.fromkeys(sentence for sentence in found if sentence))[:MOST]


def asked_by(title: str) -> tuple[str, ...]:
    """What a title asks that begins with what is to be done."""
    found = _TITLE.fullmatch(title.strip(" ."))
    if found is None:
        return ()
    rest = _BARE.sub(lambda word: _DEFINITE[word[1]], found["rest"])
    return (f"{_OF[found['noun'].lower()]} {rest}",)


def infinitive(verb: str) -> str:
    """“drøfter” → “drøfte”; nothing when it is no verb in the present."""
    word = verb.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("år"):
        return word[:-1]
    if word.endswith("er") and len(word) > len("ser"):
        return word[:-1]
    return ""


def _sentence(match: re.Match[str]) -> str:
    verb, rest = infinitive(match["verb"]), match["rest"].rstrip(" ,;.:\n")
    if not verb:
        return ""
    clause = "," if rest.startswith(",") else ""
    rest = re.sub(r"^sig\b", "os", rest.strip(" ,;.:\n"))
    joined = re.sub(r"\bog\s+(\w+er)\b", _and, rest, count=1)
    return f"{verb}{clause} {joined}".strip()


def _and(match: re.Match[str]) -> str:
    """A second verb, “drøfter og godkender”, follows the first into the infinitive."""
    return f"og {infinitive(match[1]) or match[1]}"
