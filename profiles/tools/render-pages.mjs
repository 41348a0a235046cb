// Writes the tables that are kept as data into the pages.
// node render-pages.mjs INPUT_FOLDER
