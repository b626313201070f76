"""What the integration council is for and by what rules it works."""

from __future__ import annotations

import re
from typing import Final

from samraad.bodies.models.rules import (
    ApprovalOfMinutes,
    Extraordinary,
    LateItems,
    Quorum,
    Substitution,
    TieBreak,
)
from samraad.demo.story import html

PURPOSE: Final = (
    "Integrationsrådet rådgiver byrådet om alt, der har betydning for, at borgere med "
    "forskellig baggrund kan leve, lære og arbejde sammen i Birkesund. Rådet udtaler "
    "sig om planer og politikker, følger op på medborgerskabsstrategien og skaber "
    "mødesteder mellem borgere, foreninger og forvaltning. Rådet behandler ikke "
    "enkeltsager."
)
ADDRESS: Final = "Birkesund Rådhus\nToldbodpladsen 2\n0000 Birkesund"
GROUP_PURPOSES: Final = {
    "sprog": "Følger målsætning 1 i medborgerskabsstrategien: at alle kan bruge dansk "
    "i hverdagen, og at man kan lære det, hvor man færdes.",
    "arbejdspladser": "Følger målsætning 2: at arbejdspladserne i Birkesund ligner "
    "byen, og at nye kolleger bliver taget godt imod.",
    "boern-og-unge": "Følger målsætning 3: at børn og unge har de samme muligheder, og "
    "at forældre kender vejen ind i skole, klub og forening.",
}
STATUTES: Final = """
# § 1. Formål

Integrationsrådet er nedsat af Birkesund Byråd for at styrke medborgerskab og
sammenhold i kommunen og for at give byrådet råd på et oplyst grundlag.

# § 2. Opgaver

Rådet kan af egen drift eller efter anmodning udtale sig om kommunens indsats. Rådet
kan ikke behandle sager om enkeltpersoner.

Rådet skal:

- høres om planer og politikker, der særligt berører rådets område,
- indstille kandidater, når kommunen skal repræsenteres i landsdækkende råd,
- afholde mindst ét åbent arrangement om året,
- aflægge beretning til byrådet én gang om året.

# § 3. Sammensætning

Rådet har 13 medlemmer: fire borgere med flygtninge- eller indvandrerbaggrund, tre
medlemmer af byrådet, to fra frivillige sociale foreninger og ét medlem fra hver af
følgende: lønmodtagernes organisationer, arbejdsgivernes organisationer,
skolebestyrelserne og de almene boligorganisationer.

Byrådet udpeger medlemmerne efter indstilling. En plads, som ingen er indstillet til,
står ubesat, til den kan besættes.

# § 4. Funktionsperiode

Rådet udpeges for fire år, forskudt for byrådets valgperiode, så erfaringen går videre
hen over et valg. Det fungerer, indtil et nyt råd er udpeget.

# § 5. Sekretariat

Forvaltningen Arbejde og Medborgerskab stiller en sekretær til rådighed.
"""
RULES: Final = """
# § 1. Møder

Rådet holder mindst seks ordinære møder om året. Mødeplanen vedtages for tolv måneder
ad gangen. Forpersonen kan aflyse et møde, når vejret, sygdom eller mangel på sager
gør det nødvendigt; grunden meddeles samtidig.

# § 2. Dagsorden

Punkter skal være sekretariatet i hænde senest 14 dage før mødet. Dagsordenen sendes
og offentliggøres senest otte dage før. Et punkt kan lukkes, når hensynet til
enkeltpersoner gør det nødvendigt; det fremgår da af dagsordenen med en neutral
overskrift og grunden til lukningen.

# § 3. Beslutningsdygtighed

Rådet er beslutningsdygtigt, når mindst halvdelen af de udpegede medlemmer er til
stede. Står stemmerne lige, bortfalder forslaget.

# § 4. Stedfortrædere

Har et medlem forfald, indkalder sekretariatet medlemmets personlige stedfortræder.

# § 5. Referat

Referatet offentliggøres som udkast senest otte dage efter mødet og godkendes på det
følgende møde. Rettelser efter godkendelsen offentliggøres med en note om, hvad der er
rettet.
"""
RULES_OF: Final[
    dict[str, str | int | bool | None]
] = {  # the same, as the deadlines are reckoned by them
    "meetings_a_year": 6,
    "item_days": 14,
    "send_days": 8,
    "late_items": LateItems.NOT_RECORDED,
    "extraordinary": Extraordinary.NOT_RECORDED,
    "quorum": Quorum.HALF,
    "tie_break": TieBreak.FALLS,
    "substitution": Substitution.PERSONAL,
    "drafts_are_public": True,
    "approval_of_minutes": ApprovalOfMinutes.NEXT_MEETING,
}


def articles(text: str) -> str:
    """Each line with a hash becomes a heading; the rest are paragraphs and lists."""
    parts = re.split(r"^# (.+)$", text, flags=re.MULTILINE)[1:]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return "".join(f"<h4>{heading}</h4>{html(body)}" for heading, body in pairs)
