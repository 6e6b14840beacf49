-- each stage with its person and its record; no result without words, no ruling without document and day
CREATE TABLE dispute_stage (
  request_id VARCHAR(64) NOT NULL,
  stage VARCHAR(16) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  result VARCHAR(16),
  words VARCHAR(2000),
  person_id VARCHAR(64),
  person_name VARCHAR(64),
  document_number VARCHAR(100),
  decided_on DATE,
  PRIMARY KEY (request_id, stage),
  CONSTRAINT dispute_stage_stage CHECK (stage IN ('NEGOTIATION', 'MEDIATION', 'RULING')),
  CONSTRAINT dispute_stage_result CHECK (result IS NULL OR result IN ('AGREED', 'FAILED', 'LAPSED', 'WITHDRAWN')),
  CONSTRAINT dispute_stage_words CHECK (result IS NULL OR result NOT IN ('AGREED', 'FAILED')
    OR (words IS NOT NULL AND CHAR_LENGTH(TRIM(words)) >= 5)),
  CONSTRAINT dispute_stage_ruling CHECK (stage <> 'RULING' OR result IS NULL OR result <> 'AGREED'
    OR (document_number IS NOT NULL AND CHAR_LENGTH(TRIM(document_number)) > 0 AND decided_on IS NOT NULL))
);
