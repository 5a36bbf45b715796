from pools import Shut

Shut()
