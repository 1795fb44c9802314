"""Lists of what must be mended in an uploaded workbook, to work through beside it."""
