"""Cuttings: from scraped captures to an annotated, searchable archive of news."""
