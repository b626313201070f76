"""Files that members, officers and the desk add in a form."""

from __future__ import annotations

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from samraad.meetings.actions.inside import LARGEST
from samraad.meetings.forms.files import FilesField, OneFileField


class GivenForm(forms.Form):
    many = FilesField()
    one = OneFileField()
    source = OneFileField(is_kept=False)


def given(field, name, size=None):
    file = SimpleUploadedFile(name, b"x")
    file.size = size or file.size
    return GivenForm({}, MultiValueDict({field: [file]}))


@pytest.mark.parametrize("field", ["many", "one"])
def test_only_what_the_agenda_takes_can_be_added(field):
    assert given(field, "Budget.PDF").is_valid()
    for name in ("spil.exe", "side.html", "billede.svg", "uden"):
        assert list(given(field, name).errors) == [field]


def test_what_is_only_read_may_be_of_any_kind():
    assert given("source", "Henvendelse.eml").is_valid()


@pytest.mark.parametrize("field", ["many", "one", "source"])
def test_none_is_larger_than_can_be_kept(field):
    form = given(field, "Stor.pdf", size=LARGEST + 1)
    assert list(form.errors) == [field]
    assert "25 MB" in form.errors[field][0]
