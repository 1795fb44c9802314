from pathlib import Path

from launcher import stamps


def test_a_digest_changes_with_content_name_and_extra_words(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a")
    two.write_text("a")
    first = stamps.digest([one])
    assert stamps.digest([one]) == first
    assert stamps.digest([two]) != first
    assert stamps.digest([one], "x") != first
    one.write_text("b")
    assert stamps.digest([one]) != first


def test_no_stamp_reads_as_nothing(tmp_path: Path) -> None:
    stamp = tmp_path / "deep" / "stamp"
    assert stamps.read(stamp) == ""
    stamps.write(stamp, "made")
    assert stamps.read(stamp) == "made"
    assert [path.name for path in stamp.parent.iterdir()] == ["stamp"]


def test_files_come_in_a_fixed_order_and_absent_places_are_empty(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "z").write_text("")
    found = stamps.files_under(tmp_path, tmp_path / "absent", tmp_path / "b")
    assert [str(path.relative_to(tmp_path)) for path in found] == ["a/z", "b"]
