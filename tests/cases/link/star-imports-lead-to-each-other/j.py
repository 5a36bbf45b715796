from k import *
from a import *
