-- Layers: the modules of a model that a loop of it calls, in their kinds. Filled by queries/tree/90_layer_kind.sql.

-- A row each kind of layer; one row where nothing tells kinds apart.
CREATE TABLE layer_kind (
    layer_kind_id INTEGER PRIMARY KEY,
    call_id     INTEGER NOT NULL,   -- the call of the layer
    node_id     INTEGER NOT NULL REFERENCES linked_node, -- what it runs
    number      INTEGER NOT NULL,   -- among the kinds of this layer, from 1
    part        TEXT NOT NULL,      -- 'MoE layer'; 'layer' where nothing tells kinds apart
    kind_call   INTEGER,            -- the call in it whose receiver's class tells the kind; NULL: nothing does
    class_scope INTEGER REFERENCES scope, -- that class
    layers      TEXT,               -- numbers of the layers, '0-2'; NULL: not known
    UNIQUE (call_id, node_id, number)
) STRICT;
