from __future__ import annotations

from samraad.texts.actions import write


def test_every_version_is_kept_with_its_author(world):
    first = write(html="<p>Et udkast.</p>", by=world.mads)
    second = write(html="<p>Et bedre.</p>", by=world.karen, text=first.text)
    assert [(v.number, v.html, v.author_name) for v in first.text.versions.all()] == [
        (1, "<p>Et udkast.</p>", "Mads Hedelund"),
        (2, "<p>Et bedre.</p>", "Karen Vestermark"),
    ]
    assert second.author == world.karen.key


def test_the_same_words_are_not_saved_again(world):
    first = write(html="<p>Et udkast.</p>", by=world.mads)
    again = write(html="<p>Et udkast.</p>\n", by=world.mads, text=first.text)
    assert again == first


def test_it_is_cleaned_on_the_way_in(world):
    version = write(html="<p onclick='x()'>Ja<script>x()</script></p>", by=world.mads)
    assert version.html == "<p>Ja</p>"
