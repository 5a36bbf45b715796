def first(): pass
def second(): pass
def third(): pass


def three():
    return first, second, third


steps = (first, second, third)
steps[-1]()
three()[-2]()
for step in steps[:-1]:
    step()
for step in steps[-1:]:
    step()

# A list may have got more at its end, a tuple of unknown length has its last anywhere.
grown = [first]
grown.append(second)
grown[-1]()
rest = tuple(step for step in steps)
rest[-1]()
(first, *grown)[-1]()

# A dict has no order of numbers.
{-1: second, 0: third}[-1]()
