-- when all figures were made anew, and how far it is
CREATE TABLE figures_rebuild (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  asked_at DATETIME(6) NOT NULL,
  asked_by VARCHAR(64),
  total BIGINT NOT NULL,
  done BIGINT NOT NULL,
  ended_at DATETIME(6)
);
CREATE INDEX figures_rebuild_time ON figures_rebuild (asked_at, id);
