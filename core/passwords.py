"""Which passwords are too easy to guess here, beyond what Django checks."""

import re

from django.core.exceptions import ValidationError

from core.models import Membership, User

PRODUCT_WORDS = ("recruiting", "recruiter", "recruit", "candidate", "resume", "hiring", "password", "admin")
REST = 6
"""Letters and digits that must remain once the words are taken out."""
SHORTEST_WORD = 4


class ContextWordsValidator:
    """Refuses passwords made of the words of this product, of the person's name and of their organizations."""

    message = (
        "The password is too close to the words that a guesser would try here first: the product, your name or "
        "your organization. Add something that has nothing to do with them."
    )

    def validate(self, password: str, user: User | None = None) -> None:
        """Raise ValidationError where little is left of the password without those words."""
        words = sorted({*PRODUCT_WORDS, *_words_of(user)}, key=len, reverse=True)
        pattern = "|".join(re.escape(word) for word in words)
        rest = re.sub(pattern, "", password, flags=re.IGNORECASE)
        if rest != password and sum(map(str.isalnum, rest)) < REST:
            raise ValidationError(self.message, code="password_of_context_words")

    def get_help_text(self) -> str:
        """The rule for people."""
        return "Not made of the product's name, your own or your organization's."


def _words_of(user: User | None) -> list[str]:
    if user is None:
        return []
    texts = [user.name, user.email.partition("@")[0]]
    if not user._state.adding:
        texts += Membership.objects.of_user(user).values_list("organization__name", flat=True)
    return [word for text in texts for word in re.findall(r"\w+", text) if len(word) >= SHORTEST_WORD]
