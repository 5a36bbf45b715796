class Held:
    def __contains__(self, item):
        return True

    def __iter__(self):
        return self


class Gone:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


1 in Held()
1 not in Held()
1 in Gone()
