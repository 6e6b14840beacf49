-- what a rung of the ladder led to: once per clock and rung; no order where nobody could be named
CREATE TABLE supervision_rung (
  clock_id VARCHAR(64) NOT NULL,
  rung VARCHAR(32) NOT NULL,
  case_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64),
  reached_at DATETIME(6) NOT NULL,
  PRIMARY KEY (clock_id, rung)
);
