from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from samraad.core.uploads import MEGA, content_of


class Unread(SimpleUploadedFile):
    def read(self, *_told):
        raise AssertionError


def test_nothing_is_read_of_a_file_that_is_too_large():
    file = Unread("Stor.pdf", b"x")
    file.size = MEGA + 1
    with pytest.raises(ValidationError, match="1 MB"):
        content_of(file, most=MEGA)


def test_a_file_within_the_limit_is_read_whole():
    file = SimpleUploadedFile("Lille.pdf", b"tal")
    assert content_of(file, most=3) == b"tal"
