-- what a supervisor orders, and whom; the case itself is request_case. No order without addressee, demand and legal basis,
-- none of the ladder without the limit that was missed, no rectification without its finding.
CREATE TABLE supervision_order (
  request_id VARCHAR(64) NOT NULL PRIMARY KEY,
  number VARCHAR(32) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  finding VARCHAR(16),
  status VARCHAR(32) NOT NULL,
  about_id VARCHAR(64),
  about_number VARCHAR(32),
  entry_code VARCHAR(64),
  clock_id VARCHAR(64),
  rule_code VARCHAR(64),
  fell_due_on DATE,
  charge VARCHAR(500) NOT NULL,
  subject VARCHAR(160) NOT NULL,
  demand VARCHAR(2000) NOT NULL,
  basis_code VARCHAR(40) NOT NULL,
  basis_document VARCHAR(200) NOT NULL,
  basis_article VARCHAR(200) NOT NULL,
  department_id VARCHAR(64) NOT NULL,
  addressee_id VARCHAR(64) NOT NULL,
  addressee_name VARCHAR(64) NOT NULL,
  office_id VARCHAR(64) NOT NULL,
  supervisor_id VARCHAR(64) NOT NULL,
  supervisor_name VARCHAR(64) NOT NULL,
  days INT NOT NULL,
  due_on DATE,
  at_top BOOLEAN NOT NULL,
  raised_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  CONSTRAINT supervision_order_kind CHECK (kind IN ('DEADLINE', 'HAND', 'GRANT', 'RECTIFY')),
  CONSTRAINT supervision_order_finding CHECK (kind <> 'RECTIFY'
    OR (finding IS NOT NULL AND finding IN ('DATA_QUALITY', 'LATE_UPDATE', 'MISUSE'))),
  CONSTRAINT supervision_order_missed CHECK (kind <> 'DEADLINE'
    OR (clock_id IS NOT NULL AND rule_code IS NOT NULL AND fell_due_on IS NOT NULL AND about_id IS NOT NULL)),
  CONSTRAINT supervision_order_basis CHECK (CHAR_LENGTH(TRIM(basis_document)) > 0 AND CHAR_LENGTH(TRIM(basis_article)) > 0),
  CONSTRAINT supervision_order_demand CHECK (CHAR_LENGTH(TRIM(demand)) >= 5),
  CONSTRAINT supervision_order_days CHECK (days >= 1 AND days <= 20)
);
CREATE INDEX supervision_order_about ON supervision_order (about_id, raised_at, request_id);
CREATE INDEX supervision_order_clock ON supervision_order (clock_id, status);
CREATE INDEX supervision_order_department ON supervision_order (department_id, raised_at, request_id);
CREATE INDEX supervision_order_office ON supervision_order (office_id, raised_at, request_id);
