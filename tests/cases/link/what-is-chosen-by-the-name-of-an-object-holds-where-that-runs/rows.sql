DELETE FROM batch_mode;
INSERT INTO batch_mode VALUES ('modes:ForwardMode', 'forward_mode');
DELETE FROM way_choice;
INSERT INTO way_choice VALUES ('modes:Method', 'registry:Registry', 'register', 'plain', 'backends:Backend.name', '');
DELETE FROM way_object;
INSERT INTO way_object VALUES
    ('late', 'name', 'late'), ('late', 'name', 'later'), ('late', 'class', 'backends:Late'),
    ('sparse', 'name', 'sparse'), ('sparse', 'class', 'backends:Sparse'), ('sparse', 'flag', 'is_dense');
