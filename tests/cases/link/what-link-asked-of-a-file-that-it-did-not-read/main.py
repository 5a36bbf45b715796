import outside
from pools import Shut, Used

IS_SHUT = True


def run(pool: Shut):
    pool.store()


if not IS_SHUT:
    Shut()
run(outside.pool())
Used().grow()
