-- the seven blocks as sent, one row per version; version 0 is what is being written
CREATE TABLE request_content (
  request_id VARCHAR(64) NOT NULL,
  content_version INT NOT NULL,
  content TEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (request_id, content_version)
);
-- who asks, as the case keeps it; the number itself is encrypted
CREATE TABLE request_applicant (
  request_id VARCHAR(64) NOT NULL PRIMARY KEY,
  applicant_kind VARCHAR(32) NOT NULL,
  name VARCHAR(128) NOT NULL,
  id_type VARCHAR(16) NOT NULL,
  masked_number VARCHAR(64) NOT NULL,
  encrypted_number VARCHAR(512) NOT NULL,
  contact VARCHAR(64) NOT NULL,
  phone VARCHAR(32) NOT NULL,
  email VARCHAR(128) NOT NULL,
  agent VARCHAR(64) NOT NULL
);
CREATE TABLE request_attachment (
  request_id VARCHAR(64) NOT NULL,
  file_id VARCHAR(64) NOT NULL,
  purpose VARCHAR(16) NOT NULL,
  content_version INT NOT NULL,
  added_at DATETIME(6) NOT NULL,
  PRIMARY KEY (request_id, file_id)
);
