"""Steps of seniority that a job title states."""

from collections.abc import Sequence

from matching.scoring.wording import word_set

PLAIN = 2
_STEPS = {
    0: "intern internship trainee apprentice apprenticeship student praktikant werkstudent volunteer extern",
    1: "junior jr graduate entry assistant associate i helper aide azubi commis",
    3: "senior sr ii iii iv experienced expert specialist",
    4: "lead leader principal head supervisor manager mgr foreman architect teamleiter leiter leiterin chief",
    5: "director vp president partner geschaftsfuhrer",
    6: "ceo cto cfo coo cio owner founder cofounder",
}
_STEP_OF = {word: step for step, words in _STEPS.items() for word in words.split()}
_NO_STEP_INSIDE = {"associate", "assistant", "specialist", "expert", "graduate", "student", "i", "lead", "architect"}
QUALIFIERS = word_set(
    "senior sr junior jr lead principal i ii iii iv v entry level experienced mid intern trainee regional area "
    "district national international global territory interim acting deputy"
)

_BELOW = (1.0, 0.8, 0.55, 0.35, 0.2)
_ABOVE = (1.0, 0.95, 0.85, 0.75, 0.65)


def seniority(title_words: Sequence[str]) -> int:
    """0 intern, 1 junior, 2 not stated, 3 senior, 4 lead or manager, 5 director, 6 head of the company.

    Words such as "assistant" name a step only at the front ("assistant manager", not "medical assistant").
    """
    steps = [
        _STEP_OF[word]
        for place, word in enumerate(title_words)
        if word in _STEP_OF and (place == 0 or word not in _NO_STEP_INSIDE)
    ]
    if not steps:
        return PLAIN
    return min(steps) if min(steps) < PLAIN and title_words[0] in _STEP_OF else max(steps)


def level_fit(wanted: int, held: int) -> float:
    """Credit for holding step `held` where `wanted` is asked; being above costs little, being below more."""
    scale = _BELOW if held < wanted else _ABOVE
    return scale[min(abs(wanted - held), len(scale) - 1)]
