class Both:
    def __bool__(self):
        return True

    def __len__(self):
        return 1


class Sized:
    def __len__(self):
        return 1


both, sized = Both(), Sized()
if both:
    pass
while not sized:
    pass
kept = both and 1
kept = sized or 1
kept = 1 if sized else 2
kept = not both
assert sized
kept = [1 for _ in (1, 2) if sized]
bool(both)
bool(sized)
