-- letters as issued: their words are frozen, the PDF is made from them
CREATE TABLE letters_letter (
	id VARCHAR(64) NOT NULL PRIMARY KEY,
	request_id VARCHAR(64) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	department_id VARCHAR(64) NOT NULL,
	letter_number VARCHAR(100) NOT NULL,
	title VARCHAR(200) NOT NULL,
	content MEDIUMTEXT NOT NULL,
	issued_at DATETIME(6) NOT NULL,
	file_id VARCHAR(64),
	CONSTRAINT letters_letter_kind
		CHECK (kind IN ('ACCEPTANCE', 'SUPPLEMENT', 'NOT_ACCEPTED', 'DECISION', 'EXTENSION', 'ABANDONED'))
);
CREATE INDEX letters_letter_by_request ON letters_letter (request_id, issued_at);

-- the last running number of each department and year
CREATE TABLE letters_number (
	department_id VARCHAR(64) NOT NULL,
	letter_year INT NOT NULL,
	last_number INT NOT NULL,
	PRIMARY KEY (department_id, letter_year)
);

-- what a department writes in its own words
CREATE TABLE letters_department (
	department_id VARCHAR(64) NOT NULL PRIMARY KEY,
	short_name VARCHAR(20) NOT NULL,
	remedies TEXT NOT NULL
);
