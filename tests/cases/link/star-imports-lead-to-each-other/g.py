from h import *
from a import *
