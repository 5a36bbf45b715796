from f import *
from a import *
