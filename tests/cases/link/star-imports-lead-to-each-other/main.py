from a import *

last()
missing()
