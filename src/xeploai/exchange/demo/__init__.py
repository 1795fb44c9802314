"""The demo province: Quảng Ngãi's public bodies with invented people, the same for the same seed."""
