"""The words minutes are made of: plain tables, to be added to without other changes.

Labels and names are compared folded (small letters, no punctuation at the ends).
Patterns are regular expressions, compared without regard to case.
"""

from __future__ import annotations

from samraad.reading.record import Access, Kind, Role, State

# --- kinds of document ------------------------------------------------------------

KINDS: tuple[tuple[str, Kind], ...] = (
    ("beslutningsreferat", Kind.DECISION_MINUTES),
    ("beslutningsprotokol", Kind.MINUTES),
    ("mødereferat", Kind.MINUTES),
    ("referat", Kind.MINUTES),
    ("dagsorden", Kind.AGENDA),
)

# --- bodies -----------------------------------------------------------------------

BODY_NOUNS = (
    *("råd", "udvalg", "nævn", "bestyrelse", "kommission", "byråd", "forum"),
    *("repræsentantskab", "kommunalbestyrelse", "arbejdsgruppe", "styregruppe"),
)

# --- labels of sections -----------------------------------------------------------

SECTION_LABELS: dict[str, Role] = {
    **dict.fromkeys(("resumé", "resume", "sagsresumé", "sagsresume"), Role.SUMMARY),
    **dict.fromkeys(
        ("sagsfremstilling", "beskrivelse af sagen", "beskrivelse", "sagsbeskrivelse"),
        Role.PRESENTATION,
    ),
    **dict.fromkeys(
        (
            *("baggrund", "sagens opståen", "sagshistorik", "sagsforløb"),
            *("sagshistorik, henvisninger", "beslutningstema", "løsning"),
        ),
        Role.BACKGROUND,
    ),
    **dict.fromkeys(
        (
            *("økonomi", "økonomiske konsekvenser", "økonomi og finansiering"),
            "økonomiske konsekvenser og finansiering",
        ),
        Role.ECONOMY,
    ),
    **dict.fromkeys(
        ("lovgrundlag", "lovgrundlag – link", "retsgrundlag", "hjemmel"), Role.LEGAL
    ),
    **dict.fromkeys(
        ("høring", "høringssvar", "udtalelser", "udtalelser og høring"),
        Role.CONSULTATION,
    ),
    **dict.fromkeys(
        (
            *("kompetence", "beslutningskompetence", "sagen behandles i", "sagsgang"),
            "sagsgang og sagstype",
        ),
        Role.COMPETENCE,
    ),
    **dict.fromkeys(
        ("indstilling", "administrativ indstilling", "forslag", "indstillinger"),
        Role.RECOMMENDATION,
    ),
    **dict.fromkeys(
        ("beslutning", "beslutninger", "konklusion", "vedtagelse", "vedtaget"),
        Role.DECISION,
    ),
    **dict.fromkeys(
        (
            *("bilag", "vedlagt materiale", "vedlagte bilag", "bilagsliste"),
            *("bilagsnr", "vedhæftede filer", "vedlagt", "vedhæftet materiale"),
        ),
        Role.ATTACHMENTS,
    ),
    **dict.fromkeys(
        (
            *("alternativ indstilling", "beskrivelse af alternativ indstilling"),
            *("øvrige konsekvenser", "personale", "bemærkninger", "konsekvenser"),
            *("kommunikation", "bæredygtighed", "sundhed", "tidsplan"),
        ),
        Role.OTHER,
    ),
}
# "Beslutning i Handicaprådet den 05-04-2016", "Beslutning fra Integrationsrådet"
DECISION_LABEL = (
    r"beslutning(?:en)?\s+(?:i|fra|af)?\s*\S.{1,60}?(?:\s+(?:den|d\.)\s.*)?"
)

# --- access, items ----------------------------------------------------------------

ACCESS_LINES: dict[str, Access] = {
    **dict.fromkeys(("åben", "åbent", "åbent punkt", "åben sag"), Access.OPEN),
    **dict.fromkeys(("lukket", "lukket punkt", "lukket sag"), Access.CLOSED),
}
CLOSED_IN_TITLE = r"^lukket(?:\s+punkt)?\s*[-–:]\s*|\s*[-–(]\s*lukket(?:\s+punkt)?\)?$"
ITEM_WORD = r"(?:punkt|pkt|dagsordenspunkt|ad)"

# --- the head ---------------------------------------------------------------------

FIELDS: dict[str, str] = {
    **dict.fromkeys(("dato", "mødedato", "tid", "tidspunkt", "mødetid"), "time"),
    **dict.fromkeys(("starttidspunkt", "mødestart", "start"), "start"),
    **dict.fromkeys(("sluttidspunkt", "slut", "mødet sluttede"), "end"),
    **dict.fromkeys(("sted", "mødested", "lokale", "lokation", "mødelokale"), "place"),
    **dict.fromkeys(("udvalg", "forum", "råd", "organ", "nævn"), "body"),
    **dict.fromkeys(("møde", "dokumenttype", "type"), "kind"),
}
ABOUT_LABELS = frozenset({"om referatet", "om dette referat", "læsevejledning"})
AGENDA_POINTER = (
    r"^dagsorden(?:en)?\b.*\b(?:kan\s+(?:findes|ses|læses|hentes)|findes|ligger|står)\b"
)
ARCHIVE_POINTER = (
    r"\b(?:flere|andre|øvrige|tidligere)\b.*\b(?:arkiv\w*|referater|dagsordener)\b"
)

# --- attendance -------------------------------------------------------------------

ATTENDANCE_LABELS: dict[str, State] = {
    **dict.fromkeys(
        (
            *("deltagere", "deltager", "til stede", "tilstede", "tilstedeværende"),
            *("fremmødte", "fremmøde", "mødt", "mødte", "deltog", "i mødet deltog"),
            *("mødedeltagere", "tilstedeværende medlemmer", "til stede var"),
        ),
        State.PRESENT,
    ),
    **dict.fromkeys(
        (
            *("afbud", "afbud fra", "fraværende", "fravær", "fraværende med afbud"),
            *("meldt afbud", "havde meldt afbud", "følgende havde meldt afbud"),
            *("deltog ikke", "forfald", "med afbud", "ikke til stede"),
        ),
        State.APOLOGIES,
    ),
    **dict.fromkeys(
        (
            *("uden afbud", "udeblevet", "udeblevet uden afbud", "udeblev"),
            *("fraværende uden afbud", "ikke mødt"),
        ),
        State.ABSENT_WITHOUT_NOTICE,
    ),
}
NOBODY = frozenset({"", "ingen", "-", "--", "---", "intet"})

# --- page furniture and the foot --------------------------------------------------

FURNITURE = (
    r"^(?:skip|spring|gå) til (?:hoved\s?)?(?:indhold\w*|navigation\w*)",
    r"^hjem\s+\S",
    r"^forside\s*[>/»›]",
    r"^(?:til top(?:pen)?|tilbage til\b.*|udskriv|print|del siden?|læs op|søg)$",
    r"^(?:genveje|selvbetjening\b.*|åbningstider|telefontider|privatlivspolitik)$",
    r"^(?:acceptér?|accepter|kun nødvendige|vi bruger cookies)\b",
    r"^(?:du har valgt|du ser) (?:en|et) (?:specifik|bestemt)\w*\b",
    r"^indholdsfortegnelse$",
)
CLOSING_LABELS = frozenset(
    {"kontakt", "kontakt os", "kontakt kommunen", "kontaktoplysninger", "kontaktinfo"}
)

# --- people -----------------------------------------------------------------------

TITLE_ENDINGS = (
    *("formand", "forperson", "leder", "chef", "direktør", "konsulent", "koordinator"),
    *("forsker", "lektor", "professor", "adjunkt", "lærer", "pædagog", "rådgiver"),
    *("inspektør", "forstander", "sekretær", "fuldmægtig", "borgmester", "rådmand"),
    *("medarbejder", "frivillig", "mentor", "vejleder", "sygeplejerske", "ingeniør"),
    *("arkitekt", "planlægger", "jurist", "økonom", "rektor", "præst", "kasserer"),
    *("minister", "ordfører", "studerende", "specialist", "assistent", "ansvarlig"),
    *("terapeut", "læge", "betjent", "tovholder", "udvikler", "analytiker", "tolk"),
)
COUNCIL_TITLES = frozenset({"formand", "næstformand", "forperson", "formanden"})
ATTENDS_ITEM = (
    r"\b(?:deltager|deltog|medvirker|medvirkede)\s+(?:\w+\s+)?(?:under|i|på|ved)\s+"
    r"(?:dette\s+|behandlingen\s+af\s+)?punkt(?:et)?\b"
)
PRESENTED = (
    r"\b(?:gennemgik|gennemgår|fortalte|fortæller|præsenterede|præsenterer|viste"
    r"|fremlagde|holdt oplæg|orienterede|deltog)\b"
)
