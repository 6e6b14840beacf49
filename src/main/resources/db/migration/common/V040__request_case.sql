CREATE TABLE request_case (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  number VARCHAR(32),
  kind VARCHAR(8) NOT NULL,
  status VARCHAR(32) NOT NULL,
  applicant_id VARCHAR(64) NOT NULL,
  department_id VARCHAR(64),
  entry_code VARCHAR(64),
  subject VARCHAR(160) NOT NULL,
  content_version INT NOT NULL,
  supplements INT NOT NULL,
  transfers INT NOT NULL,
  deemed BOOLEAN NOT NULL,
  submitted_at DATETIME(6),
  received_on DATE,
  accepted_at DATETIME(6),
  decided_at DATETIME(6),
  outcome VARCHAR(32),
  days_taken INT,
  closed_at DATETIME(6),
  stars INT,
  stars_comment VARCHAR(500),
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT request_case_number UNIQUE (number),
  CONSTRAINT request_case_numbered CHECK (status = 'DRAFT' OR (number IS NOT NULL AND submitted_at IS NOT NULL)),
  CONSTRAINT request_case_stars CHECK (stars IS NULL OR (stars >= 1 AND stars <= 5)),
  -- a case carries an answered status only together with an outcome
  CONSTRAINT request_case_answered CHECK (
    status NOT IN ('ANSWERED', 'AWAITING_AGREEMENT', 'OPENED', 'FEEDBACK_GIVEN', 'NOT_ACCEPTED')
    OR outcome IS NOT NULL)
);
CREATE INDEX request_case_applicant ON request_case (applicant_id, changed_at, id);
CREATE INDEX request_case_department ON request_case (department_id, submitted_at, id);
CREATE INDEX request_case_log ON request_case (submitted_at, id);
CREATE INDEX request_case_entry ON request_case (entry_code, decided_at);

-- last number given out, per year
CREATE TABLE request_number (
  of_year INT NOT NULL PRIMARY KEY,
  last_no INT NOT NULL
);
