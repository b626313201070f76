"""Fields for files: one or several, none of them larger than can be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.utils.translation import gettext as _

from samraad.texts.mail import File

if TYPE_CHECKING:
    from typing import TypeAlias

    from django.core.files.uploadedfile import UploadedFile
    from django.utils.datastructures import MultiValueDict

    Uploaded: TypeAlias = MultiValueDict[str, UploadedFile[Any]]

LARGEST: Final = 20 * 1024**2
MOST: Final = 20
_MEGA: Final = 1024**2


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; each answers with its name and what is in it."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 -- Django's own
        given.setdefault("widget", SeveralFiles({"class": "form-file"}))
        super().__init__(required=False, **given)

    def clean(self, data: Any, initial: object = None) -> tuple[File, ...]:  # noqa: ANN401, ARG002 -- Django's own
        given = data if isinstance(data, (list, tuple)) else [data] if data else []
        if len(given) > MOST:
            raise forms.ValidationError(
                _("Add at most %(most)d files at a time.") % {"most": MOST}
            )
        return tuple(self._read(super(FilesField, self).clean(one)) for one in given)

    def _read(self, one: UploadedFile[Any]) -> File:
        return read_file(one)


class OneFileField(forms.FileField):
    def __init__(self, **given: Any) -> None:  # noqa: ANN401 -- Django's own
        given.setdefault("widget", forms.FileInput({"class": "form-file"}))
        super().__init__(required=False, **given)

    def clean(self, data: Any, initial: object = None) -> File | None:  # noqa: ANN401, ARG002 -- Django's own
        one = super().clean(data) if data else None
        return read_file(one) if one else None


def read_file(one: UploadedFile[Any]) -> File:
    name = " ".join((one.name or "").split())[-200:]
    if (one.size or 0) > LARGEST:
        told = {"name": name, "most": LARGEST // _MEGA}
        raise forms.ValidationError(_("“%(name)s” is larger than %(most)d MB.") % told)
    return File(name, one.read())
