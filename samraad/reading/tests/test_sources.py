"""The two real documents, where they are beside the project."""

from __future__ import annotations

import json
import subprocess
import sys

from samraad.reading import as_json
from samraad.reading.lines import Lines
from samraad.reading.record import Concerns, Outcome, Tone


def test_both_are_read_completely(shared, source, tmp_path):
    for stem in ("000", "002"):
        answer = json.dumps(as_json(source(f"{stem}.txt")))
        (tmp_path / f"{stem}.json").write_text(answer, encoding="utf-8")
    folder = shared / "minutes"
    scored = subprocess.run(  # noqa: S603 the scorer that lies beside the documents
        [
            *(sys.executable, folder / "score_import.py"),
            *("--results", tmp_path, folder / "sources"),
        ],
        capture_output=True,
        check=True,
        text=True,
    )
    (overall,) = [x for x in scored.stdout.splitlines() if x.startswith("overall")]
    assert overall.split()[-1] == "1.000"


def test_nothing_of_them_is_left_over(source):
    assert source("000.txt").not_understood == ()
    assert source("002.txt").not_understood == ()


def test_three_committees_of_which_one_decided_nothing(source):
    item = source("000.txt").items[0]
    assert [(d.concerns_kind, d.outcome.value) for d in item.decisions] == [
        (Concerns.COMMITTEE, Outcome.OTHER),
        (Concerns.COMMITTEE, Outcome.NO_DECISION),
        (Concerns.COMMITTEE, Outcome.OTHER),
    ]
    assert [t.next_meeting for t in item.tasks] == [False, True]


def test_the_action_plans_have_their_own_outcomes(source):
    (decision,) = source("002.txt").items[3].decisions
    assert decision.outcome.value is Outcome.DISCUSSED
    assert [
        (child.concerns.value[-1], child.outcome.value, child.text.lines)
        for child in decision.children
    ] == [
        ("1", Outcome.POSTPONED, Lines(56, 56)),
        ("2", Outcome.APPROVED, Lines(61, 61)),
        ("2", Outcome.RECOMMENDED, Lines(62, 62)),
        ("3", Outcome.APPROVED, Lines(66, 66)),
    ]
    assert str(decision.children[0].postponed_to.value) == "2023-12"


def test_nomination_appointment_and_remarks(source):
    items = source("002.txt").items
    assert items[4].decisions[0].children[0].outcome.value is Outcome.NOMINATED
    assert items[7].decisions[0].children[0].outcome.value is Outcome.APPOINTED
    assert [r.tone for r in items[5].decisions[0].remarks] == [
        *(Tone.POSITIVE, Tone.POSITIVE, Tone.CRITICAL),
    ]


def test_ten_things_are_to_be_done(source):
    tasks = [t for item in source("002.txt").items for t in item.tasks]
    assert [t.what.lines.first for t in tasks] == [
        *(56, 62, 68, 68, 68, 106, 120, 120, 122, 136),
    ]


def test_contact_and_where_other_minutes_are(source):
    reading = source("002.txt")
    assert [p.value for p in reading.contact.phones] == ["99 31 37 00"]
    assert reading.contact.cvr.value == "29189420"
    assert reading.archive_pointer.lines == Lines(6, 6)
