"""Servers to hand messages to: real ones, on this machine."""

from __future__ import annotations

import asyncio
import json
import socket
from contextlib import contextmanager
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

from aiosmtpd.controller import Controller

from samraad.notices.servers import MailServer

if TYPE_CHECKING:
    from collections.abc import Iterator

OK = "250 OK"


class PostOffice:
    """Takes mail, and answers as it is told to."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.says_to_recipient = OK
        self.says_to_letter = OK
        self.silent_for = 0.0

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        if self.says_to_recipient == OK:
            envelope.rcpt_tos.append(address)
        return self.says_to_recipient

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802
        if self.says_to_letter == OK:
            self.taken.append(envelope.original_content)
        await asyncio.sleep(self.silent_for)
        return self.says_to_letter

    @property
    def letters(self):
        return [message_from_bytes(raw, policy=policy.default) for raw in self.taken]


@contextmanager
def open_post_office() -> Iterator[tuple[PostOffice, MailServer]]:
    office, port = PostOffice(), free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield office, MailServer("127.0.0.1", port, patience=10.0)
    finally:
        controller.stop()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@contextmanager
def open_gateway() -> Iterator[tuple[Gateway, str]]:
    """A gateway for text messages, and its address."""
    gateway = Gateway(("127.0.0.1", 0), Desk)
    thread = Thread(target=gateway.serve_forever, args=[0.01])
    thread.start()
    try:
        yield gateway, f"http://127.0.0.1:{gateway.server_port}/sms"
    finally:
        gateway.shutdown()
        thread.join()
        gateway.server_close()


class Gateway(ThreadingHTTPServer):
    def __init__(self, *about) -> None:
        super().__init__(*about)
        self.taken: list[dict[str, str]] = []
        self.token = ""
        self.says = 200


class Desk(BaseHTTPRequestHandler):
    server: Gateway

    def do_POST(self) -> None:
        said = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.taken.append(json.loads(said))
        self.server.token = self.headers["Authorization"]
        if not self.server.says:
            return  # hangs up without a word
        self.send_response(self.server.says)
        self.send_header("Location", "http://127.0.0.1:1/")
        self.end_headers()

    def log_message(self, *_said: object) -> None: ...
