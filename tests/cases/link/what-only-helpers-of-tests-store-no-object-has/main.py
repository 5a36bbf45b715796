from app.layer import Layer

Layer().forward(1)
