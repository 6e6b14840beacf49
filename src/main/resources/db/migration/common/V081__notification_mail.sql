-- mails as rendered; KEPT while no mail server is configured
CREATE TABLE notification_mail (
	id VARCHAR(64) NOT NULL PRIMARY KEY,
	person VARCHAR(64) NOT NULL,
	address VARCHAR(320) NOT NULL,
	subject VARCHAR(500) NOT NULL,
	text_body TEXT NOT NULL,
	html_body TEXT NOT NULL,
	locale VARCHAR(35) NOT NULL,
	state VARCHAR(10) NOT NULL,
	tries INT NOT NULL,
	last_error VARCHAR(1000) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	changed_at DATETIME(6) NOT NULL,
	CONSTRAINT notification_mail_state CHECK (state IN ('KEPT', 'QUEUED', 'SENT', 'FAILED'))
);
CREATE INDEX notification_mail_by_state ON notification_mail (state, id);

-- groups of mails a person has switched off
CREATE TABLE notification_mail_off (
	person VARCHAR(64) NOT NULL,
	mail_group VARCHAR(20) NOT NULL,
	PRIMARY KEY (person, mail_group)
);
