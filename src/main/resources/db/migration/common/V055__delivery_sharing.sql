-- grants between departments: who uses, how, and which items; suspension with a period to rectify, disposal at the end
ALTER TABLE delivery_grant ADD COLUMN kind VARCHAR(8) DEFAULT 'OPEN' NOT NULL;
ALTER TABLE delivery_grant ADD COLUMN user_department_id VARCHAR(64);
ALTER TABLE delivery_grant ADD COLUMN method VARCHAR(16) DEFAULT 'FILE' NOT NULL;
ALTER TABLE delivery_grant ADD COLUMN calls_per_minute INT DEFAULT 0 NOT NULL;
ALTER TABLE delivery_grant DROP CONSTRAINT delivery_grant_state;
ALTER TABLE delivery_grant ADD CONSTRAINT delivery_grant_state CHECK (state IN
  ('PREPARED', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'RECTIFYING', 'REVOKED', 'ENDED', 'LAPSED', 'DISPOSED', 'REPLACED'));
ALTER TABLE delivery_grant DROP CONSTRAINT delivery_grant_halt;
ALTER TABLE delivery_grant ADD CONSTRAINT delivery_grant_halt CHECK (state NOT IN ('SUSPENDED', 'RECTIFYING', 'REVOKED')
  OR (halt_ground IS NOT NULL AND halt_reason IS NOT NULL AND CHAR_LENGTH(TRIM(halt_reason)) >= 5
    AND halt_document IS NOT NULL AND CHAR_LENGTH(TRIM(halt_document)) > 0
    AND halt_article IS NOT NULL AND CHAR_LENGTH(TRIM(halt_article)) > 0));
ALTER TABLE delivery_grant ADD CONSTRAINT delivery_grant_user CHECK (kind <> 'SHARE' OR user_department_id IS NOT NULL);
CREATE INDEX delivery_grant_using ON delivery_grant (user_department_id, prepared_at, id);
CREATE TABLE delivery_grant_item (
  grant_id VARCHAR(64) NOT NULL,
  seq INT NOT NULL,
  entry_code VARCHAR(64) NOT NULL,
  item VARCHAR(128) NOT NULL,
  masked BOOLEAN NOT NULL,
  PRIMARY KEY (grant_id, seq),
  CONSTRAINT delivery_grant_item_grant FOREIGN KEY (grant_id) REFERENCES delivery_grant (id)
);
CREATE INDEX delivery_grant_item_entry ON delivery_grant_item (entry_code, grant_id);
