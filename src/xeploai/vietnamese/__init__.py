"""Vietnamese names, numbers, dates and words for screens and papers. Pure Python; knows no framework."""
