"""Filters by time that take every offset people may write; the database takes less than sixteen hours."""

import datetime
from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django_filters.fields import IsoDateTimeField, RangeField
from django_filters.widgets import DateRangeWidget


class MomentField(IsoDateTimeField):  # type: ignore[misc]
    """A time in ISO 8601, as UTC."""

    def to_python(self, value: Any) -> datetime.datetime | None:
        """The time; ValidationError where there is none such in UTC."""
        moment: datetime.datetime | None = super().to_python(value)
        try:
            return moment and moment.astimezone(datetime.UTC)
        except OverflowError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error


class MomentRangeField(RangeField):  # type: ignore[misc]
    """From one time to another."""

    widget = DateRangeWidget

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__((MomentField(), MomentField()), *args, **kwargs)


class MomentFilter(django_filters.IsoDateTimeFilter):  # type: ignore[misc]
    """Narrow by a time."""

    field_class = MomentField


class MomentRangeFilter(django_filters.IsoDateTimeFromToRangeFilter):  # type: ignore[misc]
    """Narrow by a first and a last time."""

    field_class = MomentRangeField
