"""The content of the peers' pages, drawn and served by our dashboard's own parts."""
