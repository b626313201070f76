from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

MEGA: Final = 1024**2


def content_of(file: UploadedFile[Any], *, most: int) -> bytes:
    """What is in the file; nothing of it is read when it is larger than that."""
    if (file.size or 0) > most:
        told = {"most": most // MEGA}
        raise ValidationError(_("The file is larger than %(most)d MB.") % told)
    return bytes(file.read())
