-- people, what they may be, and how they sign in
CREATE TABLE organization_person (
	id VARCHAR(64) NOT NULL,
	name VARCHAR(128) NOT NULL,
	email VARCHAR(254) NOT NULL,
	locale VARCHAR(16) NOT NULL,
	department_id VARCHAR(64),
	active BOOLEAN NOT NULL,
	created_at DATETIME(6) NOT NULL,
	version BIGINT NOT NULL,
	CONSTRAINT organization_person_pk PRIMARY KEY (id),
	CONSTRAINT organization_person_department_fk FOREIGN KEY (department_id) REFERENCES organization_department (id)
);
CREATE INDEX organization_person_department_ix ON organization_person (department_id, name);

CREATE TABLE organization_role (
	person_id VARCHAR(64) NOT NULL,
	role_name VARCHAR(32) NOT NULL,
	CONSTRAINT organization_role_pk PRIMARY KEY (person_id, role_name),
	CONSTRAINT organization_role_person_fk FOREIGN KEY (person_id) REFERENCES organization_person (id)
);
CREATE INDEX organization_role_name_ix ON organization_role (role_name, person_id);

CREATE TABLE organization_account (
	person_id VARCHAR(64) NOT NULL,
	login VARCHAR(64) NOT NULL,
	password_hash VARCHAR(255) NOT NULL,
	must_change BOOLEAN NOT NULL,
	-- made by the demo, with a password that everybody knows: no use outside it
	demo BOOLEAN NOT NULL,
	password_at DATETIME(6) NOT NULL,
	CONSTRAINT organization_account_pk PRIMARY KEY (person_id),
	CONSTRAINT organization_account_login_uq UNIQUE (login),
	CONSTRAINT organization_account_person_fk FOREIGN KEY (person_id) REFERENCES organization_person (id)
);
