import other


def used():
    other.helper()


def unused():
    other.forgotten()


class Part:
    def unused_method(self):
        other.forgotten()


Part()
used()
