class Requirement:
    def is_satisfied(self):
        pass


def satisfied(requirements):
    for requirement in requirements:
        requirement.is_satisfied()


NONE = [
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
    frozenset(),
]
for none in NONE:
    satisfied(none)
satisfied(frozenset({Requirement()}))

found = frozenset().union([Requirement()])
for requirement in found:
    requirement.is_satisfied()
