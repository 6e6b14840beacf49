-- leave cover (替岗): who stands in for whom, from day to day, both included
CREATE TABLE organization_cover (
	id VARCHAR(64) NOT NULL,
	absent_id VARCHAR(64) NOT NULL,
	substitute_id VARCHAR(64) NOT NULL,
	from_day DATE NOT NULL,
	to_day DATE NOT NULL,
	ended BOOLEAN NOT NULL,
	set_by VARCHAR(64) NOT NULL,
	set_at DATETIME(6) NOT NULL,
	CONSTRAINT organization_cover_pk PRIMARY KEY (id),
	CONSTRAINT organization_cover_absent_fk FOREIGN KEY (absent_id) REFERENCES organization_person (id),
	CONSTRAINT organization_cover_substitute_fk FOREIGN KEY (substitute_id) REFERENCES organization_person (id),
	CONSTRAINT organization_cover_days_ck CHECK (to_day >= from_day)
);
CREATE INDEX organization_cover_absent_ix ON organization_cover (absent_id, to_day);
CREATE INDEX organization_cover_substitute_ix ON organization_cover (substitute_id, to_day);
