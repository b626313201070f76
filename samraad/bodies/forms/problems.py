"""What a list's problems are called, in the words of whoever mends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.bodies.pasting import Problem, Wrong

if TYPE_CHECKING:
    from collections.abc import Mapping


def sentence_of(problem: Problem) -> str:
    said: Mapping[Wrong, str] = {
        Wrong.NO_NAME: _("There is no name in this row."),
        Wrong.BAD_EMAIL: _("“%(value)s” is no whole e-mail address."),
        Wrong.SAME_EMAIL: _("Two in the list have this address: %(value)s."),
        Wrong.SAME_NAME: _("Two in the list are called this. Leave one of them out."),
        Wrong.TOO_LONG: _("That is too long: there is room for 200 letters."),
        Wrong.NO_EMAIL: _("No e-mail: gets no invitations and cannot sign in."),
        Wrong.UNKNOWN_ROLE: _("“%(value)s” is a role unknown here: taken as a member."),
        Wrong.NO_CATEGORY: _("No seat is named: sits under “Members”."),
    }
    return said[problem.wrong] % {"value": problem.value}
