def zero():
    pass


def one():
    pass


def two():
    pass


functions = [zero, one, two]
functions[1:][0]()
functions[:1][0]()
head, *tail = functions
head()
for f in functions[0:2]:
    f()
