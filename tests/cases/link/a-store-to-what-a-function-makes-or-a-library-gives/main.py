from plugin import Runner

Runner().run()
