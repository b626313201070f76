"""Handing mail to the server. It is known at each step whether it can have gone."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from email.utils import parseaddr
from smtplib import SMTP, SMTP_SSL, SMTPDataError, SMTPException, SMTPResponseException
from ssl import create_default_context
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.core.mail.utils import DNS_NAME

from samraad.notices.answers import RefusedError, TryLaterError, UnsureError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.notices.servers import MailServer

TAKEN: Final = range(200, 300)
FOR_GOOD: Final = 500
GOING_AWAY: Final = 421


def hand_over(source: bytes, *, to: str, server: MailServer) -> None:
    """From the last dot on, silence means that it may have been taken."""
    sender = _in_ascii(parseaddr(settings.MAIL_FROM)[1])
    with _connection(server) as smtp:
        try:
            _expect_taken(*smtp.mail(sender))
            _expect_taken(*smtp.rcpt(_in_ascii(to)))
        except (SMTPException, OSError) as error:
            raise TryLaterError(_words(error)) from error
        try:
            answer = smtp.data(source)
        except SMTPDataError as error:
            answer = error.smtp_code, _plain(error.smtp_error)
        except (SMTPException, OSError) as error:
            raise UnsureError(_words(error)) from error
        _expect_taken(*answer)


@contextmanager
def _connection(server: MailServer) -> Iterator[SMTP]:
    try:
        smtp = _signed_in(server)
    except (SMTPException, OSError) as error:
        raise TryLaterError(_words(error), concerns_all=True) from error
    try:
        yield smtp
    finally:
        with suppress(SMTPException, OSError):
            smtp.quit()


def _signed_in(server: MailServer) -> SMTP:
    smtp = _reached(server)
    try:
        if server.starts_tls:
            smtp.starttls(context=create_default_context())
        smtp.ehlo_or_helo_if_needed()
        if server.user:
            smtp.login(server.user, server.password)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _reached(server: MailServer) -> SMTP:
    name, patience = DNS_NAME.get_fqdn(), server.patience
    if not server.is_tls:
        return SMTP(server.host, server.port, name, timeout=patience)
    trust = create_default_context()
    return SMTP_SSL(server.host, server.port, name, timeout=patience, context=trust)


def _expect_taken(code: int, said: bytes) -> None:
    if code in TAKEN:
        return
    told = f"{code} {' '.join(said.decode(errors='replace').split())}"
    if code >= FOR_GOOD:
        raise RefusedError(told)
    raise TryLaterError(told, concerns_all=code == GOING_AWAY)


def _in_ascii(address: str) -> str:
    """With its domain as mail servers write it; letters before the @ stay theirs."""
    name, _at, domain = address.rpartition("@")
    try:
        return f"{name}@{domain.encode('idna').decode()}".encode("ascii").decode()
    except UnicodeError as error:
        raise RefusedError(f"{address!r} is no address") from error


def _words(error: Exception) -> str:
    if isinstance(error, SMTPResponseException):
        return f"{error.smtp_code} {_plain(error.smtp_error).decode(errors='replace')}"
    return str(error) or type(error).__name__


def _plain(said: bytes | str) -> bytes:
    return said if isinstance(said, bytes) else said.encode()
