-- one row per countable fact, kept by the events of its case; a list behind a figure is a range of it
CREATE TABLE figures_fact (
  id VARCHAR(96) NOT NULL PRIMARY KEY,
  case_id VARCHAR(64) NOT NULL,
  department_id VARCHAR(64) NOT NULL,
  kind VARCHAR(8) NOT NULL,
  measure VARCHAR(16) NOT NULL,
  detail VARCHAR(64) NOT NULL,
  amount INT NOT NULL,
  on_day DATE NOT NULL
);
CREATE INDEX figures_fact_case ON figures_fact (case_id);
CREATE INDEX figures_fact_department ON figures_fact (department_id, measure, on_day, id);
CREATE INDEX figures_fact_measure ON figures_fact (measure, on_day, id);
