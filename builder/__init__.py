"""Cuttings: from scraped captures to an annotated, searchable archive of news."""

from importlib.metadata import version

__version__ = version("cuttings")
