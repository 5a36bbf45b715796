-- Report: how links are written, and which classes its notes name. A user can change and add rows.

CREATE TABLE link_style (
    style  TEXT PRIMARY KEY,
    prefix TEXT,          -- before source_file.file; '{version}' is the last word of meta's source_label, '{root}'
                          -- its source_root; NULL: no links
    mark   TEXT NOT NULL, -- before the line number
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO link_style VALUES
    ('relative', '../sglang/python/', '#L', 'to a checkout beside the folder of the report'),
    ('github',   'https://github.com/sgl-project/sglang/blob/v{version}/python/', '#L', 'to the release on GitHub'),
    ('vscode',   'vscode://file{root}/', ':', 'opens the ingested file in an editor'),
    ('none',     NULL, '', 'no links');

-- Notes on classes below the ops: those that derive from the class named base.
CREATE TABLE class_note (
    position INTEGER PRIMARY KEY,
    title    TEXT NOT NULL, -- in bold
    base     TEXT NOT NULL, -- last part of the class's name
    text     TEXT NOT NULL  -- what follows the title, before the names
) STRICT;
INSERT INTO class_note VALUES
    (1, 'Quantization variants', 'QuantizeMethodBase', 'determine which GEMM and MoE kernels run'),
    (2, 'Backends', 'AttentionBackend', 'determine which attention kernels run');
