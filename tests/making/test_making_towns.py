"""Which towns a dateline may name, and whose they are."""

from builder.making.towns import Town, is_known, made, owner


def test_small_towns_are_known_where_the_press_writes_english() -> None:
    assert is_known(Town("Littleton", "US", 20_000))
    assert not is_known(Town("Kleinstadt", "DE", 20_000))
    assert is_known(Town("Grossstadt", "DE", 200_000))


def test_a_name_belongs_to_a_town_thrice_as_large_as_its_namesakes_abroad() -> None:
    assert owner({"GB": 900_000, "CA": 300_000}) == "GB"
    assert owner({"GB": 900_000, "CA": 400_000}) is None


def test_the_file_has_a_line_for_each_country_and_folds_the_names() -> None:
    towns = [
        Town("São Novo", "BR", 300_000),
        Town("Alt-Stadt", "DE", 200_000),
        Town("Nova", "DE", 150_000),
        Town("Nova", "BR", 140_000),
    ]
    rows = [row for row in made(towns, "9").splitlines() if not row.startswith("#")]

    assert rows == ["BR\tsao novo", "DE\talt stadt"]
