from __future__ import annotations

import pytest

from samraad.reading.outcomes import inside, opening, tone
from samraad.reading.record import Outcome, Tone


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Godkendt.", Outcome.APPROVED),
        ("Godkendt, idet punkt 4 udsættes.", Outcome.APPROVED),
        ("Ikke godkendt.", Outcome.REJECTED),
        ("Tiltrædes ikke.", Outcome.REJECTED),
        ("Afslag.", Outcome.REJECTED),
        ("Drøftedes.", Outcome.DISCUSSED),
        ("Taget til efterretning.", Outcome.NOTED),
        ("Til orientering.", Outcome.FOR_INFORMATION),
        ("Udsat til næste møde.", Outcome.POSTPONED),
        ("Oversendes til udvalget.", Outcome.REFERRED),
        ("Sagen", None),
        ("Intet.", Outcome.NOTHING),
        ("Intet nyt fra havnen.", None),
        ("---", Outcome.NOTHING),
        ("Godkendelse af dagsorden", None),
    ],
)
def test_the_first_word_settles_it(sentence, outcome):
    found = opening(sentence)
    assert (found[0] if found else None) == outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Dagsordenen blev godkendt.", Outcome.APPROVED),
        ("Dagsordenen blev godkendt med den ændring, at punkt 5 udsættes.",
         Outcome.APPROVED),
        ("Der blev ikke truffet beslutning om huset.", Outcome.NO_DECISION),
        ("Planen skal sættes på dagsorden til mødet i maj.", Outcome.POSTPONED),
        ("Rådet indstillede Ida Holm som kandidat.", Outcome.NOMINATED),
        ("Rådet udpegede Ida Holm.", Outcome.APPOINTED),
        ("De udpegede tovholdere er ansvarlige.", None),
        ("Ida Holm blev valgt med fem stemmer.", Outcome.APPOINTED),
        ("Forslaget blev stemt ned.", Outcome.REJECTED),
        ("Rådet anbefaler, at stien får lys.", Outcome.RECOMMENDED),
        ("Det blev besluttet at fortsætte.", Outcome.OTHER),
        ("Solen skinnede.", None),
    ],
)  # fmt: skip
def test_a_sentence_tells_what_came_of_it(sentence, outcome):
    found = inside(sentence)
    assert (found[0] if found else None) == outcome


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rådet vil gerne kvittere for planen.", (Tone.POSITIVE, "kvittere")),
        ("Rådet er ærgerlige over prisen.", (Tone.CRITICAL, "ærgerlige")),
        ("Rådet bemærker, at fristen er kort.", (Tone.NEUTRAL, "bemærker")),
        ("Rådet mødes i maj.", None),
    ],
)
def test_remarks_have_a_tone(sentence, expected):
    assert tone(sentence) == expected
