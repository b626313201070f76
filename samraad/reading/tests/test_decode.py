from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samraad.reading.decode import LARGEST, NotReadableError, Reason, decode

TEXT = "Referat fra Ældrerådet – blåbær, øl og “citat”\n"


def reason(data):
    with pytest.raises(NotReadableError) as caught:
        decode(data, name="referat.txt")
    assert str(caught.value).startswith("referat.txt: the ")
    return caught.value.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_told_apart(encoding):
    assert decode(TEXT.encode(encoding), name="referat.txt") == TEXT


def test_line_ends_become_one_kind():
    assert decode(b"a\r\nb\rc\n", name="x") == "a\nb\nc\n"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe \x00"])
def test_an_empty_file_is_refused(data):
    assert reason(data) == Reason.EMPTY


def test_a_file_over_twenty_megabytes_is_refused():
    assert reason(b"a" * (LARGEST + 1)) == Reason.TOO_LARGE


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"ab\x00\x01\x02cd" * 9])
def test_binary_data_is_refused(data):
    assert reason(data) == Reason.BINARY


@pytest.mark.parametrize("data", [b"%PDF-1.7 \xe2\xe3", b"PK\x03\x04\x14\x00"])
def test_other_formats_are_refused_as_such(data):
    assert reason(data) == Reason.NOT_TEXT


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman", "koi8_r"])
def test_an_encoding_that_would_garble_the_letters_is_refused(encoding):
    text = "Референт" if encoding == "koi8_r" else "Rådet drøftede ændringer på mødet"
    assert reason(text.encode(encoding)) == Reason.ENCODING


def test_broken_utf8_is_not_taken_for_another_encoding():
    broken = "Rådet drøftede ændringer på mødet".encode() + b"\xc3 slut"
    assert reason(broken) == Reason.ENCODING


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data):
    try:
        text = decode(data, name="x")
    except NotReadableError:
        return
    assert text.strip()


def test_text_that_was_encoded_twice_is_refused():
    twice = "Referat fra møde i Rådet".encode().decode("cp1252").encode()
    with pytest.raises(NotReadableError) as refusal:
        decode(twice, name="x.txt")
    assert refusal.value.reason == Reason.ENCODING
