from app.layer import Layer

Layer().forward(None)
