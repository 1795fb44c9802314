"""Papers as files: from stored facts to bytes."""
