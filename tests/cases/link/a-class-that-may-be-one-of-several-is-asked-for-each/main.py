class A:
    def run(self):
        pass


class B:
    def run(self):
        pass


class C:
    def run(self):
        pass


def of_one(x, k):
    if isinstance(x, k):
        x.run()  # A, B
    else:
        x.run()  # A, B, C: k is A or B


def of_the_class_of_another(x, y):
    if not isinstance(x, y.__class__):
        x.run()  # A, B, C


def of_a_tuple(x):
    if isinstance(x, (A, B)):
        x.run()  # A, B
    else:
        x.run()  # C


def of_a_union(x):
    if isinstance(x, A | B):
        x.run()  # A, B
    else:
        x.run()  # C


def of_a_tuple_with_a_place_for_one_of_two(x, k):
    if isinstance(x, (C, k)):
        x.run()  # A, B, C
    else:
        x.run()  # A, B: k is A or B


def of_a_tuple_that_is_put_together(x):
    kinds = [A]
    if input():
        kinds.append(B)
    if not isinstance(x, tuple(kinds)):
        x.run()  # B, C; A by what is looked at: what a list holds may have been taken out


def of_tuples_in_tuples(x):
    kinds = (A,)
    for _ in input():
        kinds = (kinds, B)
    if isinstance(x, kinds):
        x.run()  # A, B, C by what is looked at: it holds itself


def one_of():
    return (A(), B(), C())[int(input())]


kind = (A, B)[int(input())]
of_one(one_of(), kind)
of_the_class_of_another(one_of(), one_of())
of_a_tuple(one_of())
of_a_union(one_of())
of_a_tuple_with_a_place_for_one_of_two(one_of(), kind)
of_a_tuple_that_is_put_together(one_of())
of_tuples_in_tuples(one_of())
