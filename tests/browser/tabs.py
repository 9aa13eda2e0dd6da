"""Tabs of a browser, and the patience that all have with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

PATIENCE = 60_000  # milliseconds until something counts as never coming about, on a busy machine


@contextmanager
def opened_tab(browser: Browser, **options: Any) -> Iterator[Page]:  # as `new_context` takes them
    """A page with storage of its own."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()
