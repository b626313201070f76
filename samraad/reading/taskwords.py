"""The words by which minutes hand out tasks: plain patterns, to be added to."""

from __future__ import annotations

# Who may undertake something, named by role. Names of people count by themselves.
ACTORS = (
    r"[Ss]ekretariatet|[Ff]orvaltningen|[Aa]dministrationen|[Ff]ormandskabet"
    r"|(?:[Nn]æst)?[Ff]ormanden|[Ff]orpersonen|[Kk]assereren|[Rr]eferenten"
    r"|\w*[Aa]rbejdsgrupper?(?:ne|n)?|\w*[Gg]ruppen|[Tt]ovholder(?:en|ne|e)"
    r"|[Mm]edlemmerne|[Ff]orfatter(?:ne|en)|[Uu]dvalgene?t?|[Bb]estyrelsen"
    r"|\w*[Rr]ådet|\w+(?:forvaltningen|udvalget|afdelingen|centret|centeret)"
)
# What does not name anybody, though it begins with a capital.
NO_ACTORS = r"(?:Der|Det|De|Den|Dette|Disse|Vi|Man|Han|Hun|Herefter|Samtidig|Som)\b"

_VERBS = (
    *("udarbejder", "skriver", "undersøger", "kontakter", "sender", "samler"),
    *("indkalder", "inviterer", "retter", "aftaler", "fremlægger", "spørger"),
    *("laver", "bestiller", "køber", "indhenter", "planlægger", "tegner"),
    *("forbereder", "formulerer", "arrangerer", "booker", "afleverer", "udsender"),
    *("fremsender", "rykker", "opdaterer", "beregner", "afklarer", "bidrager"),
    *("regner på", "kommer med", "tager kontakt", "følger op", "vender tilbage"),
    *("arbejder videre", "arbejder med", "går videre", "tager fat", "sørger for"),
    *("samler op", "er tovholder", "er ansvarlige? for", "har ansvar(?:et)? for"),
    *("tilbyder", "står for", "giver besked", "melder tilbage", "præsenterer på"),
)
_INFINITIVES = (
    *("udarbejde", "skrive", "undersøge", "kontakte", "sende", "indkalde"),
    *("invitere", "indhente", "planlægge", "formulere", "arrangere", "fremlægge"),
    *("samle op", "følge op", "tage kontakt", "lave", "afklare", "udsende"),
    *("forberede", "bestille", "vende tilbage", "aftale", "spørge"),
)
DOES = (
    "|".join(_VERBS)
    + r"|(?:vil|skal|påtager sig)\s+(?:\w+\s+){0,2}?(?:at\s+)?(?:"
    + "|".join(_INFINITIVES)
    + ")"
)
TO_DO = "udarbejde|skrive|formulere|indkalde|invitere|undersøge|kontakte|indhente"
IS_DONE = (
    r"arbejdes videre|følges op|indkaldes|udarbejdes|udsendes|inviteres|undersøges"
    r"|indhentes"
)
MUST_BE = (
    r"(?:sættes|tages|behandles|udarbejdes|sendes|undersøges|afklares|indkaldes"
    r"|inviteres|fremlægges)"
)
AGREED = (
    r"(?:det (?:aftales|aftaltes|blev aftalt|besluttes|blev besluttet)"
    r"|der var enighed om|(?:\w*rådet|udvalget|bestyrelsen) (?:aftalte|anbefaler"
    r"|anbefalede|besluttede|vedtog))(?: \w+)?,? at "
)

# Words before a date that make it the day something is due.
LATEST = r"(?:senest|inden|frist\w*|udgangen af)(?:\s+\w+){0,2}?\s*$"
BY = r"\b(?:i|til|på|den|d\.|medio|primo|ultimo)\s*$|\bmøde\w*\s*$|\bsender \w+\s*$"
