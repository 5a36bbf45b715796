import json

from gate import Chain, Gate, Narrow, Options, choose, tune


class First:
    def __init__(self):
        self.gate = Gate(1, is_grouped=True)

    def run(self):
        self.gate.forward()


class Second:
    def __init__(self):
        self.gate = Gate(2)

    def run(self):
        self.gate.forward()


def third():
    Narrow(3).narrow()


def fourth(options: Options):
    choose(options)


def fifth():
    chain = Chain(5)
    while chain.options.size:
        chain = chain.next()
    choose(chain.options)


def sixth(gates):
    for gate in gates:
        gate.options.is_padded = True
        gate.forward()


first = First()
second = Second()
first.run()
second.run()
third()
fourth(json.loads("{}"))
fifth()
tune(json.loads("{}"))
sixth([Gate(6), Gate(7, is_grouped=True)])
