"""Six charts of our component's, on a server with our shell."""
