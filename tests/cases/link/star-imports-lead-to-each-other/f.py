from g import *
from a import *
