-- what a verification is about; the case itself is request_case
CREATE TABLE verification_matter (
  request_id VARCHAR(64) NOT NULL PRIMARY KEY,
  entry_code VARCHAR(64) NOT NULL,
  grant_id VARCHAR(64),
  of_public BOOLEAN NOT NULL,
  answered_at DATETIME(6),
  CONSTRAINT verification_matter_of CHECK (of_public OR grant_id IS NOT NULL)
);
CREATE INDEX verification_matter_entry ON verification_matter (entry_code, of_public, answered_at);
CREATE INDEX verification_matter_grant ON verification_matter (grant_id, request_id);
