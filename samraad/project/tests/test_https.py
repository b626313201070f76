"""A site with an https address is fetched by nothing else from then on."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

ASKED = """
import django
from django.test import Client

django.setup()
behind = {"HTTP_X_FORWARDED_PROTO": "https", "HTTP_HOST": "localhost"}
answer = Client().get("/robots.txt", **behind)
print(answer.headers.get("Strict-Transport-Security", ""))
"""


@pytest.mark.parametrize(
    ("address", "proxies", "told"),
    [
        ("https://raad.example.dk", "1", "max-age=2592000"),
        ("https://raad.example.dk", "0", ""),
        ("http://127.0.0.1:8000", "1", ""),
    ],
)
def test_browsers_are_told_where_the_proxy_says_so(tmp_path, address, proxies, told):
    given = {
        "DJANGO_SETTINGS_MODULE": "samraad.project.settings",
        "SAMRAAD_DATA": str(tmp_path),
        "SAMRAAD_HOSTS": "localhost",
        "SAMRAAD_SITE_URL": address,
        "SAMRAAD_PROXIES": proxies,
    }
    asked = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-c", ASKED],
        env=os.environ | given,
        capture_output=True,
        check=True,
        text=True,
    )
    assert asked.stdout.strip() == told
