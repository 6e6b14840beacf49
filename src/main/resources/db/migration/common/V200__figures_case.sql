-- one narrow row per case, kept by its events: what a board asks of the open ones. sort_due orders what
-- has no due day behind everything else, what is paused last; concluded_on is 9999-12-31 until the answer
CREATE TABLE figures_case (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  number VARCHAR(32) NOT NULL,
  kind VARCHAR(8) NOT NULL,
  subject VARCHAR(160) NOT NULL,
  department_id VARCHAR(64) NOT NULL,
  asking_id VARCHAR(64),
  status VARCHAR(32) NOT NULL,
  is_open BOOLEAN NOT NULL,
  received_on DATE,
  concluded_on DATE NOT NULL,
  step VARCHAR(64),
  step_department_id VARCHAR(64),
  step_role VARCHAR(32),
  step_since DATETIME(6),
  assignee VARCHAR(64),
  rule_code VARCHAR(64),
  due_on DATE,
  paused BOOLEAN NOT NULL,
  sort_due DATE NOT NULL
);
CREATE INDEX figures_case_open ON figures_case (is_open, sort_due, id);
CREATE INDEX figures_case_department ON figures_case (department_id, is_open, sort_due, id);
CREATE INDEX figures_case_status ON figures_case (is_open, status, department_id);
CREATE INDEX figures_case_concluded ON figures_case (department_id, concluded_on, id);
