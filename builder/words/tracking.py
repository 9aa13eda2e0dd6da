"""The parameters of web addresses that tell how a reader came, and never which page it is."""

import re

_TRACKING = re.compile(
    r"(?:utm|at|pk|mtm|ns|guce)_\w+|_hs\w+|(?:fb|g|ms|tw|y|wb|db|d|dc|tt|sc)clk?id|[wg]braid|igshid|"
    r"mc_[ce]id|mkt_tok|cmpid?|cmp|ito|wt\.mc_id|_g[al]|s?rnd|ref(?:errer|_src|_url)?|xtor|sr_share|"
    r"smid|smprod|ocid|taid|partner|share|spm|trk|guccounter|__twitter_impression",
    re.IGNORECASE,
)
"""As Urchin, Google, Facebook, Microsoft, Twitter, TikTok, Matomo, Mailchimp, HubSpot, Marketo and
Adobe call them in what they document, and news sites themselves for readers who share a page."""


def is_tracking(parameter: str) -> bool:
    """Tell whether a page is the same without a parameter of this name."""
    return _TRACKING.fullmatch(parameter) is not None
