-- what a person is told in the product; ids sort by time
CREATE TABLE notification_message (
	id VARCHAR(64) NOT NULL PRIMARY KEY,
	person VARCHAR(64) NOT NULL,
	message_key VARCHAR(120) NOT NULL,
	args TEXT NOT NULL,
	link VARCHAR(300) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	read_at DATETIME(6)
);
CREATE INDEX notification_message_by_person ON notification_message (person, id);
CREATE INDEX notification_message_unread ON notification_message (person, read_at, id);
