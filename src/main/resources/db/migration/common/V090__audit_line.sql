-- what happened, one line each, never changed: every line carries the hash of the one before
CREATE TABLE audit_line (
	seq BIGINT NOT NULL PRIMARY KEY,
	happened_at DATETIME(6) NOT NULL,
	actor VARCHAR(64) NOT NULL,
	actor_name VARCHAR(200) NOT NULL,
	actor_department VARCHAR(200) NOT NULL,
	resource VARCHAR(32) NOT NULL,
	resource_id VARCHAR(64) NOT NULL,
	case_id VARCHAR(64) NOT NULL,
	case_number VARCHAR(64) NOT NULL,
	action VARCHAR(64) NOT NULL,
	facts TEXT NOT NULL,
	previous_hash CHAR(64) NOT NULL,
	line_hash CHAR(64) NOT NULL
);
CREATE INDEX audit_line_by_case ON audit_line (case_id, seq);
CREATE INDEX audit_line_by_number ON audit_line (case_number, seq);
CREATE INDEX audit_line_by_resource ON audit_line (resource, seq);
CREATE INDEX audit_line_by_actor ON audit_line (actor_name, seq);
CREATE INDEX audit_line_by_time ON audit_line (happened_at, seq);

-- the end of the chain: locked for the moment in which lines are added
CREATE TABLE audit_head (
	id INT NOT NULL PRIMARY KEY,
	seq BIGINT NOT NULL,
	line_hash CHAR(64) NOT NULL,
	CONSTRAINT audit_head_single CHECK (id = 1)
);
INSERT INTO audit_head (id, seq, line_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
