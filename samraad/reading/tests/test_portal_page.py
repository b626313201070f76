"""A portal page without item titles: items by access word, named sections."""

from __future__ import annotations

from samraad.core.dates import EdtfDate
from samraad.reading.lines import Lines
from samraad.reading.record import Access, Concerns, Kind, Outcome, Role, Tone


def test_the_head_says_which_meeting_it_was(portal):
    assert portal.kind is Kind.MINUTES
    assert portal.body.value == "Integrationsrådet"
    assert portal.date.value == EdtfDate.parse("2024-09-17")
    assert portal.title.value == "17. september 2024 - referat fra Integrationsrådet"


def test_a_value_said_again_tells_where(portal):
    assert portal.date.lines == Lines(6, 6)
    assert portal.date.also == (Lines(8, 8),)


def test_no_list_is_not_the_same_as_nobody(portal):
    assert portal.attendance_recorded is False
    assert portal.attendance == ()


def test_items_have_neither_number_nor_title(portal):
    assert len(portal.items) == 11
    assert {(item.number, item.title) for item in portal.items} == {(None, None)}


def test_access_is_the_word_that_opens_the_item(portal):
    closed = [i.position for i in portal.items if i.access.value is Access.CLOSED]
    assert closed == [9]
    assert portal.items[8].sections == ()
    assert portal.items[8].decisions == ()


def test_the_outcome_is_the_word_at_the_top(portal):
    outcomes = [i.decisions[0].outcome.value for i in portal.items if i.decisions]
    assert outcomes == [
        *(Outcome.APPROVED, Outcome.APPROVED, Outcome.DISCUSSED, Outcome.DISCUSSED),
        *(Outcome.DISCUSSED, Outcome.DISCUSSED, Outcome.DISCUSSED, Outcome.APPROVED),
        *(Outcome.FOR_INFORMATION, Outcome.NOTHING),
    ]
    assert portal.items[0].decisions[0].word.value == "Godkendt."


def test_four_decisions_hide_under_a_discussion(portal):
    (decision,) = portal.items[3].decisions
    assert [
        (child.concerns.value, child.concerns_kind, child.outcome.value)
        for child in decision.children
    ] == [
        ("Delplan for sprog", Concerns.PLAN, Outcome.APPROVED),
        ("Delplan for fritid", Concerns.PLAN, Outcome.POSTPONED),
        ("Delplan for bolig", Concerns.PLAN, Outcome.APPROVED),
        ("Delplan for bolig", Concerns.PLAN, Outcome.RECOMMENDED),
    ]
    postponed = decision.children[1]
    assert postponed.postponed_to.value == EdtfDate.parse("2025-01")
    assert postponed.postponed_words == "januar 2025"


def test_candidates_are_named(portal):
    nominated = portal.items[4].decisions[0].children[0]
    appointed = portal.items[6].decisions[0].children[0]
    assert (nominated.outcome.value, nominated.concerns.value) == (
        *(Outcome.NOMINATED, "Thi Lan Overgaard"),
    )
    assert (appointed.outcome.value, appointed.concerns.value) == (
        *(Outcome.APPOINTED, "Jens-Kristian Aabo"),
    )
    assert nominated.concerns_kind is appointed.concerns_kind is Concerns.CANDIDATE


def test_remarks_have_a_tone(portal):
    remarks = portal.items[5].decisions[0].remarks
    assert [(r.tone, r.word) for r in remarks] == [
        *((Tone.POSITIVE, "anerkender"), (Tone.CRITICAL, "beklager")),
    ]
    (praise,) = portal.items[3].decisions[0].remarks
    assert (praise.tone, praise.concerns.value) == (Tone.POSITIVE, "Delplan for fritid")


def test_the_recommendation_has_its_recommender_as_written(portal):
    item = portal.items[2]
    assert item.recommender.value == "Arbejdsmarked og Kultur"
    assert item.recommendation.value == (
        "Arbejdsmarked og Kultur indstiller, at Integrationsrådet drøfter besøget i "
        "Cykelværkstedet Kæden."
    )
    assert portal.items[0].recommendation is None


def test_guests_have_title_and_organisation(portal):
    assert [
        (g.name.value, g.title, g.organisation) for g in portal.items[2].guests
    ] == [
        ("Pia Ellegaard Storm", "Værkstedsleder", "Cykelværkstedet Kæden"),
        ("Abdi Warsame", "frivillig", "Cykelværkstedet Kæden"),
    ]
    assert [i.position for i in portal.items if i.guests] == [3]


def test_attachments_are_named_or_their_heading_is_empty(portal):
    assert [a.value for a in portal.items[5].attachments] == [
        *("Høringsudkast til Stiplan 2025", "Kort over nye stier"),
    ]
    empty = [i.position for i in portal.items if i.attachments_heading_empty]
    assert empty == [4, 6, 7]


def test_sections_keep_name_role_and_order(portal):
    assert [(s.name.value, s.role) for s in portal.items[5].sections] == [
        ("Indstilling", Role.RECOMMENDATION),
        ("Vedlagt materiale", Role.ATTACHMENTS),
        ("Beslutning", Role.DECISION),
        ("Bilag", Role.ATTACHMENTS),
    ]


def test_tasks_are_found_in_the_prose(portal):
    tasks = [task for item in portal.items for task in item.tasks]
    assert [(t.who.value, str(t.due.value) if t.due else None) for t in tasks] == [
        ("Sekretariatet", None),
        ("arbejdsgruppen", "2025-21"),
        ("Marek Zielinski og Farah Nouri", "2024-11-15"),
        ("Sekretariatet", None),
    ]
    assert [t.next_meeting for t in tasks] == [True, False, False, False]


def test_the_foot_of_the_page_is_the_contact(portal):
    contact = portal.contact
    assert [n.value for n in contact.names] == [
        "Rådssekretariatet",
        "Birkesund Kommune",
    ]
    assert [a.value for a in contact.addresses] == ["Skibsbroen 4, 9999 Birkesund"]
    assert [p.value for p in contact.phones] == ["90 00 12 34"]
    assert contact.cvr.value == "90000012"


def test_navigation_is_kept_as_furniture(portal):
    assert [f.value for f in portal.furniture][1:3] == ["Spring til indhold", "Forside"]
    assert portal.not_understood == ()
