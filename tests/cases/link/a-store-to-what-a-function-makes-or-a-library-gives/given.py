import json

import plugin

plugin.run_of(json.load(open("x")))
