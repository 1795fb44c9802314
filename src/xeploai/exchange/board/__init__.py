"""The board as a workbook."""
