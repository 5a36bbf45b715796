from other import Pair
from spec import Spec


def run(spec):
    return spec.x


run(Spec())
run(Spec(x=2))
Pair()
