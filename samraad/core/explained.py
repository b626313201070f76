"""Which help page explains a page: the one of its own name, or the one named here."""

from __future__ import annotations

from typing import Final

EXPLAINED_WITH: Final = {
    "bodies:steps": "begin",
    "bodies:paste": "members",
    "bodies:seat_all": "members",
    "bodies:add_member": "members",
    "bodies:member": "members",
    "bodies:seat": "members",
    "bodies:text": "facts",
    "bodies:rules_adopt": "rules",
    "bodies:deadlines": "rules",
    "preparation:meeting": "papers",
    "desk:body": "overview",
    "desk:write": "messages",
    "meetings:agenda": "agenda-editor",
    "meetings:item": "agenda-editor",
    "meetings:revise_proposal": "proposal",
    "meetings:contributed": "contribute",
    "account_confirm_login_code": "account-login",
    "account_logout": "account-login",
    "people:sign_in_by_link": "account-login",
    "notices:mail": "mailbox",
}


def explained_by(view_name: str) -> str:
    """The name of the help page for an address's full name."""
    own = view_name.rpartition(":")[2].replace("_", "-")
    return EXPLAINED_WITH.get(view_name, own)
