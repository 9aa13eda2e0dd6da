"""Parameters that tell how a reader came are known in one place, by all that read addresses."""

import pytest

from builder.cleaning.stated.sites import untracked
from builder.intake.addresses import normal_address
from builder.words.tracking import is_tracking

PAGE = "https://lake.example/ferries"


@pytest.mark.parametrize(
    "name",
    [
        "utm_source",
        "UTM_Source",
        "fbclid",
        "msclkid",
        "igshid",
        "mc_cid",
        "_ga",
        "cmp",
        "CMPID",
        "smid",
        "ref",
        "ref_src",
        "xtor",
        "at_medium",
        "pk_campaign",
        "mkt_tok",
        "gbraid",
    ],
)
def test_it_leads_to_the_same_page_and_is_not_written_down(name: str) -> None:
    assert is_tracking(name)
    assert normal_address(f"{PAGE}?{name}=1") == normal_address(PAGE)
    assert untracked(f"{PAGE}?{name}=1") == PAGE


@pytest.mark.parametrize(
    "name", ["id", "p", "page", "article", "story", "refid", "lang", "at", "q"]
)
def test_what_may_name_the_page_stays(name: str) -> None:
    assert not is_tracking(name)
    assert normal_address(f"{PAGE}?{name}=1") != normal_address(PAGE)
    assert untracked(f"{PAGE}?{name}=1") == f"{PAGE}?{name}=1"
