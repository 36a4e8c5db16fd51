"""The project file. Nothing outside this package knows SQLite."""
