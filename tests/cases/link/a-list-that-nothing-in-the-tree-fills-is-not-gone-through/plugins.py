"""What other packages may add to."""
OPEN = []
SHUT = []


def add(item):
    OPEN.append(item)


def offer(item):
    SHUT.append(item)
