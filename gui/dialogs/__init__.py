"""Windows that ask or tell something: importing, exporting, settings, keys, what went wrong."""
