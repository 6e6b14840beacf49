-- which grant goes on in the place of a renewed or changed one
ALTER TABLE delivery_grant ADD COLUMN replaced_by VARCHAR(64);
