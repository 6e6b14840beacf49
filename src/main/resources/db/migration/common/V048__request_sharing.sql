-- a department may ask as well; numbers count per kind and year
ALTER TABLE request_case ADD COLUMN asking_department_id VARCHAR(64);
CREATE INDEX request_case_asking ON request_case (asking_department_id, changed_at, id);
CREATE INDEX request_case_kind ON request_case (kind, submitted_at, id);
CREATE TABLE request_series (
  series VARCHAR(8) NOT NULL,
  of_year INT NOT NULL,
  last_no INT NOT NULL,
  PRIMARY KEY (series, of_year)
);
INSERT INTO request_series (series, of_year, last_no) SELECT 'KF', n.of_year, n.last_no FROM request_number n;
DROP TABLE request_number;
