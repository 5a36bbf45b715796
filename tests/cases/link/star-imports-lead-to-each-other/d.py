from e import *
from a import *
