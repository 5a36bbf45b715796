def first(): pass
def second(): pass
def third(): pass
def fourth(): pass


def run():
    step = first
    called = [step() for step in (second, third)]
    step()  # first
    later = [lambda step=step: step() for step in (third,)]
    step()  # first
    for run_later in later:
        run_later()
    return called


run()
step = fourth
list(step() for step in (first, second))
step()  # fourth

# A walrus, and a loop, bind the name of the function.
def bound():
    step = first
    [(step := other) for other in (second,)]
    step()
    for step in (third,):
        pass
    step()


bound()
