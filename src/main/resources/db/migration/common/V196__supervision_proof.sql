-- proof put to an order while it waits for its answer
CREATE TABLE supervision_proof (
  request_id VARCHAR(64) NOT NULL,
  file_id VARCHAR(64) NOT NULL,
  round_no INT NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  added_at DATETIME(6) NOT NULL,
  PRIMARY KEY (request_id, file_id)
);
