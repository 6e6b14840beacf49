-- how many facts of a kind a month has: a figure is a sum over months, a median comes from the amounts
CREATE TABLE figures_count (
  department_id VARCHAR(64) NOT NULL,
  kind VARCHAR(8) NOT NULL,
  of_month INT NOT NULL,
  measure VARCHAR(16) NOT NULL,
  detail VARCHAR(64) NOT NULL,
  amount INT NOT NULL,
  many INT NOT NULL,
  PRIMARY KEY (department_id, of_month, kind, measure, detail, amount)
);
CREATE INDEX figures_count_month ON figures_count (measure, of_month, kind);
