class Four:
    def run(self): pass
