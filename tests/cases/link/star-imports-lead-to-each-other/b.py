from c import *
from a import *
