-- every call, also those that were refused; and how many of a minute were used up, on all nodes together
CREATE TABLE exchange_call (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  grant_id VARCHAR(64),
  key_id VARCHAR(64) NOT NULL,
  entry_code VARCHAR(64) NOT NULL,
  called_at DATETIME(6) NOT NULL,
  answered INT NOT NULL,
  served_rows INT NOT NULL,
  address VARCHAR(64) NOT NULL
);
CREATE INDEX exchange_call_grant ON exchange_call (grant_id, called_at, id);
CREATE TABLE exchange_minute (
  grant_id VARCHAR(64) NOT NULL,
  of_minute BIGINT NOT NULL,
  calls INT NOT NULL,
  PRIMARY KEY (grant_id, of_minute)
);
