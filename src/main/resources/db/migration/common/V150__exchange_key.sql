-- keys of interfaces: the secret is shown once and kept as a hash only
CREATE TABLE exchange_key (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  grant_id VARCHAR(64) NOT NULL,
  secret_hash VARCHAR(64) NOT NULL,
  made_by VARCHAR(64) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6),
  revoked_at DATETIME(6)
);
CREATE INDEX exchange_key_grant ON exchange_key (grant_id, made_at, id);
