-- What link reads of the files of tuned configurations.
SELECT file, rows, columns, keys FROM tuned_file ORDER BY file;
