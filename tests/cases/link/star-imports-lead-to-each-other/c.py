from d import *
from a import *
