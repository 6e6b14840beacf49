-- one row per review task, written in the engine's transaction; state OPEN: nobody has it,
-- HELD: somebody has, DONE, GONE: ended without being done. sort_due orders what has no due
-- day behind everything else, what is paused last
CREATE TABLE tasklist_task (
  task_id VARCHAR(64) NOT NULL PRIMARY KEY,
  request_id VARCHAR(64) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  applicant_kind VARCHAR(32) NOT NULL,
  form_key VARCHAR(64) NOT NULL,
  department_id VARCHAR(64) NOT NULL,
  duty_role VARCHAR(32) NOT NULL,
  state VARCHAR(8) NOT NULL,
  assignee VARCHAR(64),
  note VARCHAR(500) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  due_date DATE,
  paused BOOLEAN NOT NULL,
  sort_due DATE NOT NULL,
  done_by VARCHAR(64),
  done_at DATETIME(6),
  CONSTRAINT tasklist_task_state CHECK (state IN ('OPEN', 'HELD', 'DONE', 'GONE')),
  CONSTRAINT tasklist_task_held CHECK (state <> 'HELD' OR assignee IS NOT NULL)
);
CREATE INDEX tasklist_task_group ON tasklist_task (department_id, duty_role, state, sort_due, task_id);
CREATE INDEX tasklist_task_mine ON tasklist_task (assignee, state, sort_due, task_id);
CREATE INDEX tasklist_task_done ON tasklist_task (done_by, state, done_at, task_id);
CREATE INDEX tasklist_task_request ON tasklist_task (request_id, state);
