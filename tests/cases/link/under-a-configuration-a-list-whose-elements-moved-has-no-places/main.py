"""Lists that a call copies keep their places; those from which something is taken, or that are put in order, do not."""
import random

WIDTH = 0


def same(): pass
def other(): pass


def copied():
    block = [128, WIDTH]
    same() if list(block) == [128, 128] else other()


def popped():
    block = [128, WIDTH]
    block.pop()
    same() if block == [128, 128] else other()


def popped_by_another_name():
    block = [128, WIDTH]
    also = block
    also.pop()
    same() if len(block) == 2 else other()


def deleted():
    block = [128, WIDTH]
    del block[0]
    same() if len(block) == 2 else other()


def ordered():
    block = [129, WIDTH]
    block.sort()
    same() if block == [129, 128] else other()


def sliced():
    block = [128, WIDTH]
    block[0:1] = []
    same() if len(block) == 2 else other()


def inserted():
    block = [WIDTH, 129]
    block.insert(0, 128)
    same() if block[1] == 129 else other()


def put_before():
    block = [WIDTH, 129]
    block[0:0] = [128]
    same() if block[1] == 129 else other()


def shuffled():
    block = [128, 129]
    random.shuffle(block)
    same() if block[0] == 128 else other()


def repeated():
    block = [129, WIDTH]
    block *= 2
    same() if block[2] == 128 else other()


def turned():
    block = [129, WIDTH]
    same() if block[::-1][1] == 128 else other()


def from_the_start():
    block = [WIDTH, 129]
    same() if block[:WIDTH][0] == 128 else other()


def grown():
    block = [128]
    block.append(WIDTH)
    same() if list(block) == [128] else other()


copied()
inserted()
put_before()
shuffled()
repeated()
turned()
from_the_start()
popped()
popped_by_another_name()
deleted()
ordered()
sliced()
grown()
