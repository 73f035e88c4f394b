"""The record as a static site: every page, picture and file, for any server of files."""
