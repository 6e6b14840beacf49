-- how far business time runs ahead of the machine's, where it may be moved at all
CREATE TABLE calendar_offset (
    id INT NOT NULL PRIMARY KEY,
    offset_seconds BIGINT NOT NULL
);
INSERT INTO calendar_offset (id, offset_seconds) VALUES (1, 0);
