-- departments (部门) of a government, a tree
CREATE TABLE organization_department (
	id VARCHAR(64) NOT NULL,
	name VARCHAR(128) NOT NULL,
	credit_code VARCHAR(18) NOT NULL,
	gov_level VARCHAR(16) NOT NULL,
	region VARCHAR(6) NOT NULL,
	parent_id VARCHAR(64),
	platform_office BOOLEAN NOT NULL,
	active BOOLEAN NOT NULL,
	version BIGINT NOT NULL,
	CONSTRAINT organization_department_pk PRIMARY KEY (id),
	CONSTRAINT organization_department_parent_fk FOREIGN KEY (parent_id) REFERENCES organization_department (id),
	CONSTRAINT organization_department_level_ck CHECK (gov_level IN ('PROVINCE', 'CITY', 'COUNTY'))
);
CREATE INDEX organization_department_region_ix ON organization_department (region, name);
