"""Pages: questions about the rules and the notes that answer them (clause VI.5)."""
