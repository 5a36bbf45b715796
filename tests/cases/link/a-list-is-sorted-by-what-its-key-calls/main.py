class Layer:
    def cost(self):
        return 1

    def run(self):
        pass


class Queue:
    def sort(self, key):
        pass


def by_cost(layer):
    return layer.cost()


def never(layer):
    return layer.run()


layers = [Layer(), Layer()]
layers.sort(key=by_cost)
layers.sort(key=Layer.cost, reverse=True)
layers.sort()
Queue().sort(key=never)
layers[0].run()
