import collections
from elsewhere import Unknown
from torch import nn


class Table(dict): pass
class Queue(collections.deque): pass
class Open(Unknown): pass
class Plain: pass
class Layer(nn.Module): pass
class Error(Exception): pass


def table(): pass
def queue(): pass
def opened(): pass
def never(): pass


if not Table():
    table()
if not Queue():
    queue()
if not Open():
    opened()
if not Plain() or not Layer() or not Error():
    never()
