from plugin import Runner, make_aside

make_aside(True)
Runner().run()
