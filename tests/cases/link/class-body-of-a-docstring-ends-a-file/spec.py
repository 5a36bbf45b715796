from dataclasses import dataclass, field


@dataclass
class Base:
    """A field, then a string."""

    x: int = field(default=1)
    "what x is"


@dataclass
class Spec(Base):
    """Nothing but a docstring."""
