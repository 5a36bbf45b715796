"""A layer's number is not known, but it is not below zero: no layer is one of the first none."""
import sys


class Layer:
    def __init__(self, index, other):
        if index < 0:
            never()
        if 0 <= index:
            always()
        if index > 0:
            perhaps()
        if other < 0:
            of_another()


def never():
    pass


def always():
    pass


def perhaps():
    pass


def of_another():
    pass


number = int(sys.argv[1])
Layer(number, number)
