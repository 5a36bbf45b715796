import json


def is_hip():
    return False


def is_cuda():
    return True


class Layer:
    is_fast = False


_is_hip = is_hip()
_is_cuda = is_cuda()
layer = Layer()
size = json.loads("{}")

if _is_cuda and size == 384 and layer.is_fast:
    print(1)
if size == 384 and _is_hip:
    print(2)
if _is_hip or not layer.is_fast:
    print(3)
else:
    print(4)
if size or _is_cuda:
    print(5)
else:
    print(6)
if not (_is_cuda or layer.is_fast):
    print(7)
if not (_is_cuda and (size or not layer.is_fast)):
    print(8)
if layer.is_fast:
    print(9)
