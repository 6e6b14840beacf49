-- a number belongs to one account: its keyed hash is unique, the number itself stays sealed; the
-- program fills in the hash of what was registered before, except of numbers that two accounts share
ALTER TABLE organization_profile ADD COLUMN number_hash VARCHAR(64);
ALTER TABLE organization_profile ADD CONSTRAINT organization_profile_number_uq UNIQUE (number_hash);
