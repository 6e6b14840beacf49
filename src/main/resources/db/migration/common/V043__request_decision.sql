-- proposals and the decision; no refusal without ground, reason and legal basis, whoever
-- writes the row
CREATE TABLE request_decision (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  request_id VARCHAR(64) NOT NULL,
  seq INT NOT NULL,
  stage VARCHAR(16) NOT NULL,
  outcome VARCHAR(32) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  ground VARCHAR(32),
  basis_code VARCHAR(64),
  basis_document VARCHAR(200),
  basis_article VARCHAR(200),
  conditions VARCHAR(2000) NOT NULL,
  decided_by VARCHAR(64) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  CONSTRAINT request_decision_seq UNIQUE (request_id, seq),
  CONSTRAINT request_decision_stage CHECK (stage IN ('PROPOSED', 'DECIDED')),
  CONSTRAINT request_decision_ground CHECK (outcome NOT IN ('REFUSED', 'NOT_ACCEPTED')
    OR (ground IS NOT NULL AND CHAR_LENGTH(TRIM(ground)) > 0)),
  CONSTRAINT request_decision_reason CHECK (outcome IN ('AGREED', 'MASKED')
    OR (CHAR_LENGTH(TRIM(reason)) >= 5 AND basis_document IS NOT NULL AND CHAR_LENGTH(TRIM(basis_document)) > 0
      AND basis_article IS NOT NULL AND CHAR_LENGTH(TRIM(basis_article)) > 0))
);
CREATE TABLE request_decision_item (
  decision_id VARCHAR(64) NOT NULL,
  seq INT NOT NULL,
  item VARCHAR(128) NOT NULL,
  treatment VARCHAR(16) NOT NULL,
  ground VARCHAR(32),
  reason VARCHAR(2000),
  basis_code VARCHAR(64),
  basis_document VARCHAR(200),
  basis_article VARCHAR(200),
  PRIMARY KEY (decision_id, seq),
  CONSTRAINT request_item_withheld CHECK (treatment <> 'WITHHELD'
    OR (ground IS NOT NULL AND CHAR_LENGTH(TRIM(ground)) > 0
      AND reason IS NOT NULL AND CHAR_LENGTH(TRIM(reason)) >= 5
      AND basis_document IS NOT NULL AND CHAR_LENGTH(TRIM(basis_document)) > 0
      AND basis_article IS NOT NULL AND CHAR_LENGTH(TRIM(basis_article)) > 0))
);
