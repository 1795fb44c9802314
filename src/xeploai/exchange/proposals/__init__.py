"""The proposal table of a cell as a workbook."""
