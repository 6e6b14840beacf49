-- whom the digest of a day was sent to: once per person and day, whatever nodes and restarts do
CREATE TABLE figures_digest (
	person VARCHAR(64) NOT NULL,
	of_day DATE NOT NULL,
	told INT NOT NULL,
	sent_at DATETIME(6) NOT NULL,
	PRIMARY KEY (person, of_day)
);
CREATE INDEX figures_digest_by_day ON figures_digest (of_day);
