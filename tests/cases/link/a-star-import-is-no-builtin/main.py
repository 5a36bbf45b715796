from shapes import *

round()
square()
len([])
