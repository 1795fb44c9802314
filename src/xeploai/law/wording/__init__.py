"""The sentences and the words of the rules, in Vietnamese and in English."""
