from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.notices.actions import send_again
from samraad.notices.models import Delivery, State


@pytest.fixture
def in_state(world, tell, fresh):
    def in_state(state):
        [row] = tell(world.fatima)
        Delivery.objects.filter(pk=row.pk).update(
            state=state, attempts=9, error="550 No such user"
        )
        return fresh(row)

    return in_state


@pytest.mark.parametrize("state", [State.UNCERTAIN, State.FAILED])
def test_the_desk_sends_again_to_the_address_of_today(
    world, in_state, post_office, deliver, state
):
    world.fatima.email = "ny@example.dk"
    world.fatima.save()
    row = send_again(delivery=in_state(state), by=world.mads)
    row = deliver(row)
    assert (row.state, row.error, row.attempts) == (State.SENT, "", 1)
    assert post_office.letters[0]["To"].addresses[0].addr_spec == "ny@example.dk"


@pytest.mark.parametrize("state", sorted(set(State) - {State.UNCERTAIN, State.FAILED}))
def test_what_is_sent_or_on_its_way_is_not_sent_again(world, in_state, state):
    with pytest.raises(PermissionDenied):
        send_again(delivery=in_state(state), by=world.mads)


def test_nobody_else_may(world, in_state):
    row = in_state(State.FAILED)
    for other in (world.fatima, world.ole):
        with pytest.raises(PermissionDenied):
            send_again(delivery=row, by=other)
