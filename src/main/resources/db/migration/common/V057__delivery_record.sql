-- what the user records of the use (国令809 art. 29), what others found when they looked, and the proof of disposal;
-- kept at least three years, nothing deletes from here
CREATE TABLE delivery_record (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  grant_id VARCHAR(64) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  scene VARCHAR(1000) NOT NULL,
  course VARCHAR(2000) NOT NULL,
  effect VARCHAR(2000) NOT NULL,
  storage VARCHAR(1000) NOT NULL,
  destruction VARCHAR(1000) NOT NULL,
  file_id VARCHAR(64),
  written_by VARCHAR(64) NOT NULL,
  written_name VARCHAR(64) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  CONSTRAINT delivery_record_kind CHECK (kind IN ('USAGE', 'INSPECTION', 'DISPOSAL')),
  CONSTRAINT delivery_record_grant FOREIGN KEY (grant_id) REFERENCES delivery_grant (id)
);
CREATE INDEX delivery_record_time ON delivery_record (grant_id, written_at, id);
ALTER TABLE delivery_halt DROP CONSTRAINT delivery_halt_act;
ALTER TABLE delivery_halt ADD CONSTRAINT delivery_halt_act CHECK (act IN
  ('SUSPENDED', 'RECTIFICATION_DEMANDED', 'RECTIFICATION_ANSWERED', 'RECTIFICATION_OVERDUE', 'RESTORED', 'REVOKED', 'CLOSED_EARLY', 'DISPOSED'));
ALTER TABLE delivery_halt DROP CONSTRAINT delivery_halt_why;
ALTER TABLE delivery_halt ADD CONSTRAINT delivery_halt_why CHECK (CHAR_LENGTH(TRIM(reason)) >= 5 AND (act NOT IN ('SUSPENDED', 'REVOKED')
  OR (ground IS NOT NULL AND CHAR_LENGTH(TRIM(basis_document)) > 0 AND CHAR_LENGTH(TRIM(basis_article)) > 0)));
