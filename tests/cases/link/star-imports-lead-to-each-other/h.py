from i import *
from a import *
