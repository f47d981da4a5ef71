"""Documents that are no resumes: how many are told apart."""


def report(samples, *, held_out):
    return []
