"""Colours of the tokens against the grounds that they lie on, by the formula of WCAG 2."""
