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

-- How layers are numbered: the setting that says how many there are, and the parameter of constructors that has the
-- number. A user can add rows.
CREATE TABLE layer_count (
    setting   TEXT NOT NULL, -- a name of configuration
    parameter TEXT NOT NULL,
    PRIMARY KEY (setting, parameter)
) STRICT, WITHOUT ROWID;
INSERT INTO layer_count VALUES ('model.num_hidden_layers', 'layer_id'), ('model.num_hidden_layers', 'layer_idx');

-- The classes of what a numbered object keeps in a field, but for those that all numbers keep there. Filled by
-- optrace-link where a configuration says how many there are.
CREATE TABLE layer_member (
    class_scope  INTEGER NOT NULL REFERENCES scope,
    field        TEXT NOT NULL,    -- 'mlp' of self.mlp
    layer        INTEGER NOT NULL, -- from 0
    member_scope INTEGER NOT NULL REFERENCES scope,
    PRIMARY KEY (class_scope, field, layer, member_scope)
) STRICT, WITHOUT ROWID;
