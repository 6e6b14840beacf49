-- the names of what happens to a grant have outgrown their column
ALTER TABLE delivery_halt ADD COLUMN what VARCHAR(32) DEFAULT '' NOT NULL;
UPDATE delivery_halt SET what = act;
ALTER TABLE delivery_halt DROP CONSTRAINT delivery_halt_act;
ALTER TABLE delivery_halt DROP CONSTRAINT delivery_halt_why;
ALTER TABLE delivery_halt DROP COLUMN act;
ALTER TABLE delivery_halt ADD CONSTRAINT delivery_halt_what CHECK (what IN
  ('SUSPENDED', 'RECTIFICATION_DEMANDED', 'RECTIFICATION_ANSWERED', 'RESTORED', 'REVOKED', 'CLOSED_EARLY', 'DISPOSED'));
ALTER TABLE delivery_halt ADD CONSTRAINT delivery_halt_why CHECK (CHAR_LENGTH(TRIM(reason)) >= 5 AND (what NOT IN ('SUSPENDED', 'REVOKED')
  OR (ground IS NOT NULL AND CHAR_LENGTH(TRIM(basis_document)) > 0 AND CHAR_LENGTH(TRIM(basis_article)) > 0)));
