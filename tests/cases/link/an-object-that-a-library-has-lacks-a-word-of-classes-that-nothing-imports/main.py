import torch.nn as nn
import library

import base
import seen


def run(module):
    library.run(module)
    module.forward()


for module in (base.Handed(), base.Given(), base.Keyed(), base.Built(), base.Marked(), base.Seen(), base.Bound(),
               base.Imported(), base.Variable()):
    run(module)
library.configure(base.Given(), is_given=True)
library.configure(base.Keyed(), {"is_keyed": True})
seen.Below()
library.call(seen.BelowBound.mark, base.Bound())


def late():
    from later import BelowImported
    library.call(BelowImported.mark, base.Imported())


late()
