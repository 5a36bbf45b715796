"""What is imported while a guard stands on a name."""
import os

flag = bool(os.environ.get("FLAG"))


class Late:
    def run(self):
        pass


y = Late()
