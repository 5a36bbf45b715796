from j import *
from a import *
