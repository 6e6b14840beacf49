-- each answer with its person and what became of it; no answer without measures, none returned without a reason
CREATE TABLE supervision_round (
  request_id VARCHAR(64) NOT NULL,
  round_no INT NOT NULL,
  measures VARCHAR(2000) NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  person_name VARCHAR(64) NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  result VARCHAR(16),
  words VARCHAR(2000),
  reviewer_id VARCHAR(64),
  reviewer_name VARCHAR(64),
  reviewed_at DATETIME(6),
  PRIMARY KEY (request_id, round_no),
  CONSTRAINT supervision_round_measures CHECK (CHAR_LENGTH(TRIM(measures)) >= 5),
  CONSTRAINT supervision_round_result CHECK (result IS NULL OR (result IN ('CLOSED', 'RETURNED') AND reviewer_id IS NOT NULL)),
  CONSTRAINT supervision_round_returned CHECK (result IS NULL OR result <> 'RETURNED'
    OR (words IS NOT NULL AND CHAR_LENGTH(TRIM(words)) >= 5))
);
