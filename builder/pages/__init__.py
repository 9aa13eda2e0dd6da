"""Pages as values: what each shows, and the plan that makes them all from an archive."""
