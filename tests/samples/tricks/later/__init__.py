"""Tricks and words invented after the rules, by somebody who wanted to get past them."""
