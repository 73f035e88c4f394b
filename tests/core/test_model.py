import pytest
from pydantic import ValidationError

from dashboard.core.model.entry import Text
from dashboard.core.model.particulars import Capacity, Length, Owner
from dashboard.core.model.places import Place

CITE = {"source": "port-2024", "locator": "p. 1"}


def test_a_bend_of_a_line_does_without_a_name():
    assert Place.model_validate({"lon": 26.23, "lat": 60.46, "minor": True}).name is None


def test_a_place_that_maps_label_has_a_name():
    with pytest.raises(ValidationError, match="add name:, or write minor: true"):
        Place.model_validate({"lon": 26.23, "lat": 60.46})


def test_a_length_may_be_a_stated_range():
    length = Length.model_validate({"low": 230, "high": 250, "cite": CITE})

    assert (length.low, length.high, length.value) == (230, 250, None)


def test_a_capacity_says_its_unit():
    with pytest.raises(ValidationError, match="unit"):
        Capacity.model_validate({"value": 50, "cite": CITE})


@pytest.mark.parametrize("share", [0, 101, "60"])
def test_a_share_is_a_number_of_percent(share):
    with pytest.raises(ValidationError, match="share"):
        Owner.model_validate({"name": {"same": "Port"}, "share": share, "cite": CITE})


def test_an_owner_may_hold_a_share_that_nobody_states():
    assert Owner.model_validate({"name": {"same": "Port"}, "cite": CITE}).share is None


def test_texts_that_are_alike_are_one_in_whatever_order_they_are_written():
    assert len({Text({"en": "Oil", "zh": "石油"}), Text({"zh": "石油", "en": "Oil"})}) == 1
    assert len({Text({"en": "Oil", "zh": "石油"}), Text({"en": "Oil", "zh": "油"})}) == 2
