"""Bodies in which nothing is ignored, and choices that are told."""

from typing import Any

from rest_framework import serializers


class ChoiceField(serializers.ChoiceField):
    """One of a few; whoever sends another is told which."""

    def fail(self, key: str, **kwargs: Any) -> Any:
        """Raise ValidationError, with the choices where none of them was sent."""
        if key == "invalid_choice":
            choices = ", ".join(str(choice) for choice in self.choices if choice != "")
            raise serializers.ValidationError(f'"{kwargs["input"]}" is none of: {choices}.', code=key)
        return super().fail(key, **kwargs)


class StrictSerializer(serializers.Serializer[Any]):
    """A body whose fields are all known."""

    def to_internal_value(self, data: Any) -> Any:
        """The values; a field that there is not is an error, not ignored."""
        unknown = [str(name) for name in data if name not in self.fields] if isinstance(data, dict) else []
        if unknown:
            known = ", ".join(self.fields)
            raise serializers.ValidationError(
                {name: [f"Unknown field. Known ones: {known}."] for name in unknown}, code="unknown"
            )
        return super().to_internal_value(data)
