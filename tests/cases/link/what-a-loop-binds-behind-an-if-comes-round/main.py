FIRST = False


class Start:
    def run(self): ...


class Other:
    def run(self): ...


class Next:
    def run(self): ...


class Holder:
    def __init__(self):
        self.stage = Start()


def of_a_name(count):
    if FIRST:
        stage = Start()
    else:
        stage = Other()
    for _ in range(count):
        stage.run()  # Start, then Next
        stage = Next()


def of_an_attribute(holder, count):
    if FIRST:
        holder.stage = Start()
    else:
        holder.stage = Other()
    for _ in range(count):
        holder.stage.run()  # Start, then Next
        holder.stage = Next()


of_a_name(int(open("count").read()))
of_an_attribute(Holder(), int(open("count").read()))
