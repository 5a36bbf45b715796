from a.decode import decode
from a.extend import extend
from b.extend import move

decode(1)
extend(2)
move(3)
