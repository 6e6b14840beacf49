-- through which levels an order went: by whom it was raised, who took it over and why
CREATE TABLE supervision_level (
  request_id VARCHAR(64) NOT NULL,
  seq INT NOT NULL,
  office_id VARCHAR(64) NOT NULL,
  supervisor_id VARCHAR(64) NOT NULL,
  supervisor_name VARCHAR(64) NOT NULL,
  cause VARCHAR(16) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  PRIMARY KEY (request_id, seq),
  CONSTRAINT supervision_level_cause CHECK (cause IN ('RAISED', 'UNANSWERED', 'STILL_OPEN'))
);
