"""A file that a reader cannot hold in mind is two files."""

from tests.architecture.tree import ROOT, kept

LIMIT = 400
CODE = {".py", ".html", ".ts", ".mjs", ".scss", ".typ", ""}
GENERATED = ("migrations",)


def test_no_file_is_longer_than_the_limit() -> None:
    long = {}
    for path in kept():
        if path.suffix in CODE and not set(GENERATED) & set(path.parts):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > LIMIT:
                long[str(path.relative_to(ROOT))] = lines
    assert long == {}
