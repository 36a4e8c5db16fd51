"""Counterpoint's window: draws what `core` knows and passes on what the user wishes."""
