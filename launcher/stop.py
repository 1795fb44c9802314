class Stop(Exception):  # noqa: N818 - the launcher stops, and says why
    """Ends the launcher with a plain sentence and an exit code."""

    def __init__(self, sentence: str, *, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code
