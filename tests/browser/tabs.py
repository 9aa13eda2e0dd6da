"""Tabs of a browser, and the patience that all have with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

PATIENCE = 60_000  # milliseconds until something counts as never coming about, on a busy machine


@contextmanager
def opened_window(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """A window with storage of its own, with options as `new_context` takes them."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@contextmanager
def opened_tab(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page with storage of its own."""
    with opened_window(browser, **options) as window:
        yield window.new_page()


@contextmanager
def emptied_tab(window: BrowserContext, base: str) -> Iterator[Page]:
    """A page for whoever has never been on the site at `base`, in a window that others have used.

    A window that is opened anew takes twice as long.
    """
    page = window.new_page()
    devtools = window.new_cdp_session(page)
    devtools.send("Storage.clearDataForOrigin", {"origin": base, "storageTypes": "all"})
    devtools.send("Network.clearBrowserCache")
    devtools.detach()
    yield page
    window.clear_permissions()
    page.close()
