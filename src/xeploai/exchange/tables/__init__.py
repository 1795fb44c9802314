"""Any table of the screen as a workbook."""
