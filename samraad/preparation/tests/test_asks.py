"""What an item asks of a member, from the recommendation as it is written."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samraad.preparation.asks import asked, asked_by

WRITTEN = [
    ("Forvaltningen indstiller, at rådet drøfter udkastet.", ("drøfte udkastet",)),
    (
        "Job og Velfærd indstiller, at Integrationsrådet godkender planen for 2024.",
        ("godkende planen for 2024",),
    ),
    (
        "X indstiller, at rådet tager orienteringen til efterretning.",
        ("tage orienteringen til efterretning",),
    ),
    (
        "X indstiller, at Det Nationale Medborgerråd udpeger et medlem.",
        ("udpege et medlem",),
    ),
    (
        "X indstiller, at rådet afgiver høringssvar senest den 3. maj.",
        ("afgive høringssvar senest den 3. maj",),
    ),
    (
        "X indstiller, at rådet afsætter 40.000 kr. til festen. Resten følger.",
        ("afsætte 40.000 kr. til festen",),
    ),
    (
        "X indstiller, at rådet drøfter og godkender udkastet.",
        ("drøfte og godkende udkastet",),
    ),
    (
        "X indstiller, at rådet foreslår byrådet en plads.",
        ("foreslå byrådet en plads",),
    ),
    ("X indstiller, at rådet udtaler sig om sagen.", ("udtale os om sagen",)),
    (
        "X indstiller, at rådet drøfter, hvem der skal med.",
        ("drøfte, hvem der skal med",),
    ),
    (
        "X indstiller, at rådet drøfter, hvilke breve der skal skrives om.",
        ("drøfte, hvilke breve der skal skrives om",),
    ),
]


@pytest.mark.parametrize(("written", "said"), WRITTEN)
def test_the_recommendation_becomes_what_we_are_to_do(written, said):
    assert asked(f"<p>{written}</p>") == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Godkendelse af dagsorden", ("godkende dagsordenen",)),
        (
            "Godkendelse af referat fra mødet den 3. maj",
            ("godkende referatet fra mødet den 3. maj",),
        ),
        ("Valg af forperson", ("vælge forperson",)),
        ("Drøftelse af Budget 2027", ("drøfte Budget 2027",)),
        ("Nyt fra forpersonen", ()),
        ("Evaluering", ()),
        ("", ()),
    ],
)
def test_a_title_may_say_what_we_are_to_do(title, said):
    assert asked_by(title) == said


def test_several_recommendations_are_several_sentences():
    html = (
        "<p>Forvaltningen indstiller,</p><ul><li>at Rådet godkender planen</li>"
        "<li>at Rådet udpeger to medlemmer</li></ul>"
    )
    assert asked(html) == ("godkende planen", "udpege to medlemmer")


@pytest.mark.parametrize(
    "written",
    ["", "Det indstilles, at sagen udsættes.", "At rådet bliver.", "at rådet kan se"],
)
def test_what_cannot_be_said_safely_is_not_said(written):
    assert asked(f"<p>{written}</p>") in {(), ("blive",)}


@given(st.text())
def test_any_text_can_be_asked_about(text):
    assert all(isinstance(sentence, str) for sentence in asked(text))
