"""What is told to other programs, before it is written as text."""

from typing import TypeAlias

Json: TypeAlias = "str | bool | int | list[Json] | dict[str, Json] | None"
