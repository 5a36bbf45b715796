"""Lists that are not equal whatever the order of their elements is, and lists that may be."""
import random
import sys


def same(): pass
def other(): pass


def of_others():
    block = [128, 128]
    same() if block == [32, 32] else other()


def more_often():
    block = [1, 32]
    random.shuffle(block)
    same() if block == [32, 32] else other()


def negated():
    block = (1, 32)
    other() if block != (32, 32) else same()


def nested():
    block = [[1], [32]]
    same() if block == [[1], [2]] else other()


def in_another_order():
    block = [32, 1]
    block.sort()
    same() if block == [1, 32] else other()


def grown():
    block = [1]
    block.append(32)
    same() if block == [1, 32] else other()


def repeated():
    block = [32]
    block *= 2
    same() if block == [32, 32] else other()


def replaced():
    block = [1, 32]
    block[0] = block[1]
    same() if block == [32, 32] else other()


def taken_out():
    block = [32, 32, 1]
    block.pop()
    same() if block == [32, 32] else other()


def taken_out_of_the_other():
    block = [32]
    wanted = [32, 1]
    wanted.pop()
    same() if block == wanted else other()


def not_known():
    block = [32, int(sys.argv[1])]
    same() if block == [32, 32] else other()


def rest(*block):
    same() if block == (32, 32) else other()


def cut_at_the_end():
    block = (4, 8)
    same() if block[:-1] == (4,) else other()


def copied(block):
    block = block.copy()
    same() if block == [1] else other()


def written_in_hexadecimal():
    block = [0x10, 1_000]
    same() if block == [16, 1000] else other()


def of_text(block="32"):
    same() if block == [32, 32] else other()


def of_dict():
    block = {32: 32}
    same() if block == [32] else other()


def of_number(block=32):
    same() if block == "32" else other()


def of_keys():
    block = {32: 1}
    same() if block.keys() == {32} else other()


of_others()
more_often()
negated()
nested()
in_another_order()
grown()
repeated()
replaced()
taken_out()
taken_out_of_the_other()
not_known()
rest(32)
rest(32, 32)
cut_at_the_end()
copied([1])
copied([1, 32])
written_in_hexadecimal()
of_text()
of_dict()
of_number()
of_keys()
