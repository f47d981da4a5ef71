from random import Random

from recruiting.demo.phrases import fill


def test_number_stays_in_range_and_reaches_both_ends():
    numbers = {int(fill("{3..5}", Random(seed)).text) for seed in range(60)}

    assert numbers == {3, 4, 5}


def test_one_of_the_words_is_chosen():
    assert {fill("{red|green} car", Random(seed)).text for seed in range(30)} == {"red car", "green car"}


def test_named_skill_is_reported():
    sentence = fill("Wrote [Python] for {2..2} years", Random(1))

    assert (sentence.text, sentence.skills) == ("Wrote Python for 2 years", ("Python",))


def test_aside_is_left_out_with_its_skill():
    sentences = {(s.text, s.skills) for s in (fill("Wired houses ([Wiring])", Random(seed)) for seed in range(30))}

    assert sentences == {("Wired houses (Wiring)", ("Wiring",)), ("Wired houses", ())}
