-- one doubt per row, answered each; no answer without words
CREATE TABLE verification_doubt (
  request_id VARCHAR(64) NOT NULL,
  seq INT NOT NULL,
  item VARCHAR(128) NOT NULL,
  place VARCHAR(200) NOT NULL,
  wrong VARCHAR(1000) NOT NULL,
  expected VARCHAR(1000) NOT NULL,
  proof_id VARCHAR(64),
  finding VARCHAR(16),
  answer VARCHAR(1000),
  PRIMARY KEY (request_id, seq),
  CONSTRAINT verification_doubt_finding CHECK (finding IS NULL OR finding IN ('CORRECTED', 'CONFIRMED', 'NOT_OURS')),
  CONSTRAINT verification_doubt_answer CHECK (finding IS NULL OR (answer IS NOT NULL AND CHAR_LENGTH(TRIM(answer)) >= 5))
);
