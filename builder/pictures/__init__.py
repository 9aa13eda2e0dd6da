"""Pictures, made when the site is built: frozen values in, SVG and the rows of a table out."""

from builder.pictures.bars import coverage
from builder.pictures.networks import network
from builder.pictures.timelines import timeline
from builder.pictures.world import world_map

__all__ = ["coverage", "network", "timeline", "world_map"]
