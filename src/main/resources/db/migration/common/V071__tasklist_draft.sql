-- what a reviewer typed and has not sent yet
CREATE TABLE tasklist_draft (
  task_id VARCHAR(64) NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  content TEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (task_id, person_id)
);
