-- Full text of titles and texts. The index holds no copy of them: it reads them from versions, which never change.
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'versions', content_rowid = 'version', tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO search (rowid, title, text) SELECT version, title, text FROM versions;

CREATE TRIGGER versions_search AFTER INSERT ON versions BEGIN
    INSERT INTO search (rowid, title, text) VALUES (new.version, new.title, new.text);
END;
