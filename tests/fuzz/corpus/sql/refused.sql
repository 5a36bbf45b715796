PRAGMA table_info(call); PRAGMA journal_mode;
ATTACH 'x' AS y;
