from collections import namedtuple


class Layer:
    def run(self):
        pass


class Other:
    def stop(self):
        pass


class Pair(namedtuple("Pair", "left right")):
    def __new__(cls, left, right=None):
        return super().__new__(cls, left, right or Other())


class Table(dict):
    def __new__(cls, layer):
        return super().__new__(cls)  # holds nothing yet


pair = Pair(Layer())
pair.left.run()
pair[1].stop()
left, right = pair
left.run()
right.stop()
Table(Layer()).get("layer")
