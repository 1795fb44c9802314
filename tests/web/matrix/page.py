"""One line of the matrix."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.web.matrix.roles import EVERYONE, NOBODY, SIGNED_IN, SLIPS, Who

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.matrix.world import World

Args = "Callable[[World], dict[str, Any]]"


@dataclass(frozen=True)
class Page:
    """Who gets what at one address. Whoever is in none of the sets gets 404; signed out goes to sign in.

    ``reads``/``posts``: let in (200, a redirect, or a refusal by a rule). ``not_read``/``not_posted``: 403.
    ``posts`` None: a POST shows the page as a GET does. ``only_post``: a GET is 405 for everyone signed in.
    ``writes``: whose POST (with ``body``) may change something; everybody else's must change nothing.
    ``looks``: whose GET may write (a first look that is noted). ``slips``: slips that open the page at all.
    """

    name: str
    reads: Who = NOBODY
    not_read: Who = NOBODY
    posts: Who | None = None
    not_posted: Who = NOBODY
    writes: Who = NOBODY
    looks: Who = NOBODY
    slips: Who = NOBODY
    args: Callable[[World], dict[str, Any]] | None = None
    body: Callable[[World], dict[str, Any]] | None = None
    stage: str = "planned"
    only_post: bool = False
    only_get: bool = False
    open_door: bool = False
    proven: bool = True
    why: str = field(default="", compare=False)

    def expected(self, name: str, method: str) -> str:
        """in, 403, 404, 405, 409 (a slip for something else) or signin."""
        if name == "out" and not self.open_door:
            return "signin"
        if name in SLIPS and name not in self.slips:
            return "403"
        if method == "GET" and self.only_post:
            return "405"
        if method == "POST" and self.only_get:
            return "405"
        inside, refused = self.reads, self.not_read
        if method == "POST" and self.posts is not None:
            inside, refused = self.posts, self.not_posted
        if name in inside:
            return "in"
        return "403" if name in refused else "404"


def open_to_all(name: str, **more: Any) -> Page:
    """A page that asks nobody who they are."""
    return Page(name, reads=EVERYONE, slips=more.pop("slips", NOBODY), open_door=True, **more)


def for_signed_in(name: str, **more: Any) -> Page:
    """A page for everybody with an account."""
    return Page(name, reads=SIGNED_IN, **more)
