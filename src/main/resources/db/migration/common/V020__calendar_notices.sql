-- the State Council's notices, indexed by date; the version counts up with every change
CREATE TABLE calendar_version (
    id INT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
);
INSERT INTO calendar_version (id, version) VALUES (1, 0);
CREATE TABLE calendar_notice (
    notice_year INT NOT NULL PRIMARY KEY,
    papers TEXT NOT NULL,
    loaded_at DATETIME(6) NOT NULL,
    loaded_by VARCHAR(64)
);
CREATE TABLE calendar_day (
    notice_year INT NOT NULL,
    day_date DATE NOT NULL,
    day_name VARCHAR(64) NOT NULL,
    off_day BOOLEAN NOT NULL,
    PRIMARY KEY (notice_year, day_date)
);
