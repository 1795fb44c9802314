"""Pages: reports, what they must answer, opinions on their drafts (II.1, II.2)."""
