-- what a dispute is about; the case itself is request_case
CREATE TABLE dispute_matter (
  request_id VARCHAR(64) NOT NULL PRIMARY KEY,
  about_id VARCHAR(64) NOT NULL,
  about_number VARCHAR(32) NOT NULL,
  claim VARCHAR(1000) NOT NULL,
  reasons VARCHAR(2000) NOT NULL,
  basis VARCHAR(500) NOT NULL
);
CREATE INDEX dispute_matter_about ON dispute_matter (about_id, request_id);
