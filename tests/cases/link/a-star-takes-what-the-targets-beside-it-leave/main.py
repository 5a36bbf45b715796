def first(): pass
def second(): pass
def third(): pass
def fourth(): pass


def four():
    return first, second, third, fourth


head, *middle, tail = four()
head()
middle[0]()
for step in middle:
    step()
tail()

*_, last = (first, second)
last()

# Of a list that grows, what is behind the star may be any.
grown = [first, second]
grown.append(third)
one, *others, end = grown
one()
others[0]()
end()
