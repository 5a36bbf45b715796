import main
import pools
from pools import Elsewhere, Renamed as Other, MadeByItself, Child

LAZY = {"text": "pools:ByText"}


def serve(config):
    Elsewhere()
    pools.LoneElsewhere()
    Other()
    main.switch(True)
    MadeByItself.create()
    Child()
    return decode(config, type=pools.Parsed)


serve({})
