"""The same content in Dash, Vizro and Panel, each in an environment of its own, beside ours."""
