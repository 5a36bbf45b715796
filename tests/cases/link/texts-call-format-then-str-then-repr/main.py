class Formatted:
    def __format__(self, how):
        return ""

    def __str__(self):
        return ""


class Told:
    def __str__(self):
        return ""

    def __repr__(self):
        return ""


class Shown:
    def __repr__(self):
        return ""


f"{Formatted()} {Told()} {Shown()}"
str(Shown())
format(Told())
print(Told())
