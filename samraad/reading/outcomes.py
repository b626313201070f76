"""The words that say what came of an item, and in which tone a council remarks.

The tables are to be added to. Phrases are regular expressions; rows are tried from the
top, so negations stand before what they negate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from samraad.reading.record import Outcome, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
Table = tuple[tuple[T, tuple[str, ...]], ...]

# What a decision opens with settles it: "Godkendt, idet …" is an approval whatever
# follows.
OPENINGS: Table[Outcome] = (
    (
        Outcome.REJECTED,
        (
            "(?:ikke|ej) (?:godkendt|tiltrådt|vedtaget|imødekommet)",
            "(?:tiltrædes|godkendes|vedtages|anbefales) ikke",
            *("afslag", "afslået", "afvist", "afvises", "forkastet", "nedstemt"),
        ),
    ),
    (Outcome.POSTPONED, ("udsat", "udsættes", "udskudt", "udskydes", "genoptages")),
    (
        Outcome.REFERRED,
        ("oversendt", "oversendes", "videresendt", "videresendes", "henvist"),
    ),
    (Outcome.WITHDRAWN, ("udgår", "udgået", "taget af dagsordenen", "trukket")),
    (Outcome.LAPSED, ("bortfaldet", "bortfalder")),
    (
        Outcome.APPROVED,
        (
            *("godkendt", "godkendes", "tiltrådt", "tiltrædes", "vedtaget"),
            *("vedtages", "imødekommet"),
        ),
    ),
    (
        Outcome.NOTED,
        (r"(?:taget|tages|tog) (?:\w+ )?til efterretning", "til efterretning"),
    ),
    (Outcome.FOR_INFORMATION, ("til orientering", "orienteret", "orientering givet")),
    (Outcome.DISCUSSED, ("drøftet", "drøftedes", "drøftes", "debatteret")),
    (Outcome.RECOMMENDED, ("anbefales", "anbefalet")),
    (Outcome.NOMINATED, ("indstillet", "indstilles")),
    (Outcome.APPOINTED, ("udpeget", "valgt")),
    (
        Outcome.NOTHING,
        (
            (
                "(?:intet|ingen)(?: (?:at bemærke|bemærkninger|at rapportere|punkter))?"
                r"(?=\W*$)"
            ),
            r"[-–—*. ]+$",
        ),
    ),
)

# Inside a sentence, most telling first.
INSIDE: Table[Outcome] = (
    (
        Outcome.NO_DECISION,
        (
            r"ikke (?:\w+ )?(?:taget|truffet) (?:\w+ )?(?:beslutning|stilling)",
            "ingen beslutning",
        ),
    ),
    (Outcome.NOTHING, ("intet at bemærke", "ingen bemærkninger")),
    (
        Outcome.POSTPONED,
        (
            *("udsat", "udsættes", "udsatte", "udskudt", "udskydes", "udskød"),
            "genoptages",
            r"(?:sættes|tages op|behandles|kommer) (?:igen )?på (?:\w+ )?dagsorden\w*",
        ),
    ),
    (Outcome.REFERRED, ("oversend(?:t|es|er|te)", "videresend(?:t|es|te)")),
    (
        Outcome.REJECTED,
        (
            r"ikke (?:kan |kunne )?(?:godkend|tiltr|vedtag)\w*",
            "ikke (?:anbefale|støtte)",
            *("stemt ned", "forkastet", "afvis(?:t|er|te)"),
        ),
    ),
    (
        Outcome.WITHDRAWN,
        ("udgår", "udgik", "(?:tog|taget|tages) af dagsordenen", "trukket tilbage"),
    ),
    (Outcome.LAPSED, ("bortfalder", "bortfaldt", "bortfaldet")),
    (Outcome.NOMINATED, ("indstillede", "nominerede", "indstillet", "nomineret")),
    (
        Outcome.APPOINTED,
        ("(?<!de )(?<!den )udpegede", "udpeget", "valgte", "(?:gen|ny)?valgt"),
    ),
    (Outcome.APPROVED, ("godkend(?:t|te|es)", "tiltrådt", "tiltrådte")),
    (Outcome.NOTED, ("(?:tag(?:et|es|er)|tog) .{0,60}?til efterretning",)),
    (Outcome.RECOMMENDED, ("anbefaler", "anbefalede", "anbefales")),
    (
        Outcome.OTHER,
        (
            *("besluttet", "besluttede", "beslutter", "vedtog", "vedtaget", "vedtages"),
            *("var enige? om", "fik tilslutning", "tilslutte(?:r|de) sig"),
        ),
    ),
    (Outcome.DISCUSSED, ("drøftet", "drøftede", "drøftedes")),
    (Outcome.FOR_INFORMATION, ("orienterede",)),
)

TONES: Table[Tone] = (
    (
        Tone.CRITICAL,
        (
            *("ærgerlige?", "beklage[rt]?", "beklagede", "kritisk", r"utilfreds\w*"),
            *(r"bekymre[rdt]\w*", "savner", "savnede", "undre[rd]e? sig", "skuffede?"),
        ),
    ),
    (
        Tone.POSITIVE,
        (
            *("kvittere(?:r|de)?", "anerkende(?:r|dte)?", "ros(?:er|te|e)"),
            *("glæde[rd]?e? sig", "takke(?:r|de)?", r"positiv\w*", r"tilfreds\w*"),
            *("bifalder", "bifaldt"),
        ),
    ),
    (
        Tone.NEUTRAL,
        (
            *("bemærke(?:r|de)", "gør opmærksom", "gjorde opmærksom", "påpege(?:r|de)"),
            *("foreslår?", "foreslog", "ønsker", "opfordrer"),
        ),
    ),
)

# What opens a subordinate clause: a change, a reason, a condition is no outcome.
ASIDE = r",?\s+(?:med (?:den|de|følgende)|idet|da|hvis|såfremt|selvom|fordi)\b"

# Outcomes that are worth a line of their own when they hide under another word.
OWN_LINE = frozenset(
    {
        *(Outcome.APPROVED, Outcome.REJECTED, Outcome.POSTPONED, Outcome.REFERRED),
        *(Outcome.NOMINATED, Outcome.APPOINTED, Outcome.RECOMMENDED, Outcome.OTHER),
        *(Outcome.NO_DECISION, Outcome.WITHDRAWN, Outcome.LAPSED),
    }
)


def _compiled(
    table: Table[T], before: str, after: str
) -> list[tuple[re.Pattern[str], T]]:
    return [
        (re.compile(f"{before}(?:{'|'.join(phrases)}){after}", re.IGNORECASE), meaning)
        for meaning, phrases in table
    ]


LONGEST = 1000  # what a sentence has not said by then it does not say
_OPENINGS = _compiled(OPENINGS, r"(?:\W{0,3}|\d[.)]\s*)", r"(?!\w)")
_INSIDE = _compiled(INSIDE, r"\b", r"\b")
_TONES = _compiled(TONES, r"\b", r"\b")
_ASIDE = re.compile(ASIDE, re.IGNORECASE)


def opening(sentence: str) -> tuple[Outcome, str] | None:
    """The outcome and the word of a sentence that opens with a decision word."""
    for pattern, outcome in _OPENINGS:
        match = pattern.match(sentence[:LONGEST])
        if match:
            return outcome, match[0].strip(" -•") or sentence
    return None


def inside(sentence: str) -> tuple[Outcome, str] | None:
    """The outcome a whole sentence tells, its main clause before its asides."""
    sentence = sentence[:LONGEST]
    aside = _ASIDE.search(sentence)
    main = sentence[: aside.start()] if aside else sentence
    return _first(_INSIDE, main) or _first(_INSIDE, sentence)


def tone(sentence: str) -> tuple[Tone, str] | None:
    return _first(_TONES, sentence[:LONGEST])


def _first(
    rules: Sequence[tuple[re.Pattern[str], T]], text: str
) -> tuple[T, str] | None:
    for pattern, meaning in rules:
        match = pattern.search(text)
        if match:
            return meaning, match[0]
    return None
