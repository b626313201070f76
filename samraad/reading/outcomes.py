"""The words that say what came of an item, and in which tone a council remarks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samraad.reading.record import Outcome, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable

# What a decision opens with settles it: "Godkendt, idet …" is an approval whatever
# follows. The first that fits holds, so negations stand before what they negate.
OPENINGS: tuple[tuple[str, Outcome], ...] = (
    (r"(?:ikke|ej) (?:godkendt|tiltrådt|vedtaget|imødekommet)", Outcome.REJECTED),
    (r"(?:tiltrædes|godkendes|vedtages|anbefales) ikke", Outcome.REJECTED),
    (r"(?:afslag|afvist|afvises|forkastet|nedstemt)", Outcome.REJECTED),
    (r"(?:udsat|udsættes|udskudt|udskydes|genoptages)", Outcome.POSTPONED),
    (r"(?:oversendt|oversendes|videresendt|videresendes|henvist)", Outcome.REFERRED),
    (r"(?:udgår|udgået|taget af dagsordenen|trukket)", Outcome.WITHDRAWN),
    (r"(?:bortfaldet|bortfalder)", Outcome.LAPSED),
    (r"(?:godkendt|godkendes|tiltrådt|tiltrædes|vedtaget|vedtages|imødekommet)",
     Outcome.APPROVED),
    (r"(?:taget|tages|tog) (?:\w+ )?til efterretning", Outcome.NOTED),
    (r"til efterretning", Outcome.NOTED),
    (r"(?:til orientering|orienteret|orientering givet)", Outcome.FOR_INFORMATION),
    (r"(?:drøftet|drøftedes|drøftes|debatteret)", Outcome.DISCUSSED),
    (r"(?:anbefales|anbefalet)", Outcome.RECOMMENDED),
    (r"(?:indstillet|indstilles)", Outcome.NOMINATED),
    (r"(?:udpeget|valgt)", Outcome.APPOINTED),
    (r"(?:intet|ingen)(?: (?:at bemærke|bemærkninger|at rapportere|punkter))?(?=\W*$)",
     Outcome.NOTHING),
    (r"[-–—*. ]+$", Outcome.NOTHING),
)  # fmt: skip

# Inside a sentence, most telling first.
INSIDE: tuple[tuple[str, Outcome], ...] = (
    (r"\bikke (?:\w+ )?(?:taget|truffet) (?:\w+ )?(?:beslutning|stilling)",
     Outcome.NO_DECISION),
    (r"\bingen beslutning\b", Outcome.NO_DECISION),
    (r"\b(?:intet at bemærke|ingen bemærkninger)\b", Outcome.NOTHING),
    (r"\b(?:udsat|udsættes|udskudt|udskydes|udskød|udsatte|genoptages)\b",
     Outcome.POSTPONED),
    (r"\b(?:sættes|tages op|behandles|kommer) (?:igen )?på (?:\w+ )?dagsorden\w*\b",
     Outcome.POSTPONED),
    (r"\b(?:oversend(?:t|es|er|te)|videresend(?:t|es|te))\b", Outcome.REFERRED),
    (r"\b(?:ikke (?:kan |kunne )?(?:godkend|tiltr|vedtag)\w*|stemt ned|forkastet"
     r"|afvis(?:t|er|te)|ikke (?:anbefale|støtte))\b", Outcome.REJECTED),
    (r"\b(?:udgår|udgik|tog(?:es)? af dagsordenen|trukket tilbage)\b",
     Outcome.WITHDRAWN),
    (r"\b(?:bortfald(?:er|t)|bortfaldet)\b", Outcome.LAPSED),
    (r"\b(?:indstillede|nominerede|indstillet|nomineret)\b", Outcome.NOMINATED),
    (r"\b(?:udpegede|udpeget|valgte|(?:gen|ny)?valgt)\b", Outcome.APPOINTED),
    (r"\b(?:godkend(?:t|te|es)|tiltrådt(?:e)?|tiltrådte)\b", Outcome.APPROVED),
    (r"\b(?:tag(?:et|es|er)|tog) .{0,60}?til efterretning\b", Outcome.NOTED),
    (r"\b(?:anbefaler|anbefalede|anbefales)\b", Outcome.RECOMMENDED),
    (r"\b(?:besluttet|besluttede|beslutter|vedtog|vedtaget|vedtages|var enige? om"
     r"|fik tilslutning|tilslutter sig|tilsluttede sig)\b", Outcome.OTHER),
    (r"\b(?:drøftet|drøftede|drøftedes)\b", Outcome.DISCUSSED),
    (r"\borienterede\b", Outcome.FOR_INFORMATION),
)  # fmt: skip

# What opens a subordinate clause: a change, a reason, a condition is no outcome.
ASIDE = r",?\s+(?:med (?:den|de|følgende)|idet|da|hvis|såfremt|selvom|fordi)\b"

TONES: tuple[tuple[str, Tone], ...] = (
    (r"\b(?:ærgerlige?|beklage[rt]?|beklagede|kritisk|utilfreds\w*|bekymre[rdt]\w*"
     r"|savner|savnede|undre[rd]e? sig|skuffede?)\b", Tone.CRITICAL),
    (r"\b(?:kvittere(?:r|de)?|anerkende(?:r|dte)?|rose(?:r|te)|glæder sig|glæde sig"
     r"|takke(?:r|de)?|ser positivt|positiv\w*|tilfreds\w*|bifalder)\b", Tone.POSITIVE),
    (r"\b(?:bemærke(?:r|de)|gør opmærksom|gjorde opmærksom|påpege(?:r|de)"
     r"|foreslå(?:r)?|foreslog|ønsker|opfordrer)\b", Tone.NEUTRAL),
)  # fmt: skip

# Outcomes that are worth a line of their own when they hide under another word.
OWN_LINE = frozenset(
    {
        *(Outcome.APPROVED, Outcome.REJECTED, Outcome.POSTPONED, Outcome.REFERRED),
        *(Outcome.NOMINATED, Outcome.APPOINTED, Outcome.RECOMMENDED, Outcome.OTHER),
        *(Outcome.NO_DECISION, Outcome.WITHDRAWN, Outcome.LAPSED),
    }
)


def _compiled(table: Iterable[tuple[str, Outcome]], lead: str) -> list[_Rule]:
    return [(re.compile(lead + p, re.IGNORECASE), outcome) for p, outcome in table]


_Rule = tuple[re.Pattern[str], Outcome]
_OPENINGS = _compiled(OPENINGS, r"\W{0,3}(?:\d[.)]\s*)?")
_INSIDE = _compiled(INSIDE, "")
_TONES = [(re.compile(pattern, re.IGNORECASE), tone) for pattern, tone in TONES]
_ASIDE = re.compile(ASIDE, re.IGNORECASE)


def opening(sentence: str) -> tuple[Outcome, str] | None:
    """The outcome and the word of a sentence that opens with a decision word."""
    for pattern, outcome in _OPENINGS:
        match = pattern.match(sentence)
        if match and not sentence[match.end() : match.end() + 1].isalnum():
            return outcome, match[0].strip(" -•") or sentence
    return None


def inside(sentence: str) -> tuple[Outcome, str] | None:
    """The outcome a whole sentence tells, its main clause before its asides."""
    aside = _ASIDE.search(sentence)
    main = sentence[: aside.start()] if aside else sentence
    for text in (main, sentence):
        for pattern, outcome in _INSIDE:
            match = pattern.search(text)
            if match:
                return outcome, match[0]
    return None


def tone(sentence: str) -> tuple[Tone, str] | None:
    for pattern, found in _TONES:
        match = pattern.search(sentence)
        if match:
            return found, match[0]
    return None
