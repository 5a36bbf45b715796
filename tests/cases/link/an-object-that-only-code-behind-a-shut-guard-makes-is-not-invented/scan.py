import inspect

import scanned

for name, found in inspect.getmembers(scanned, inspect.isclass):
    found()
