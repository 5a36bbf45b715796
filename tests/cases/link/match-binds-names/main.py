from dataclasses import dataclass


@dataclass
class Pair:
    first: object
    second: object


def one():
    pass


def two():
    pass


def three():
    pass


def choose(subject):
    match subject:
        case {"function": found, **rest}:
            found()
        case [head, *others]:
            head()
            for other in others:
                other()
        case Pair(first=left, second=right):
            left()
            right()
        case Pair(a, b) as pair:
            a()
            pair.second()
        case str() as text:
            text()
        case 1 | 2:
            subject.missing()
        case whole:
            whole()


choose(three)
choose([one, two])
choose({"function": three})
choose(Pair(one, two))
