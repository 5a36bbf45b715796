from layer import Layer

Layer().run()
