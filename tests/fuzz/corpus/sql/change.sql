PRAGMA writable_schema = 1; DELETE FROM name; .schema
