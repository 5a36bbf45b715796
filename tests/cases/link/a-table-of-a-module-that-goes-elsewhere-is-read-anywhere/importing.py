from imported import imported_makers
