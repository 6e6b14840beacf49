CREATE TABLE request_opinion (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  request_id VARCHAR(64) NOT NULL,
  seq INT NOT NULL,
  step VARCHAR(48) NOT NULL,
  result VARCHAR(32) NOT NULL,
  words TEXT NOT NULL,
  person_id VARCHAR(64) NOT NULL,
  person_name VARCHAR(64) NOT NULL,
  at DATETIME(6) NOT NULL,
  CONSTRAINT request_opinion_seq UNIQUE (request_id, seq)
);
CREATE TABLE request_supplement (
  request_id VARCHAR(64) NOT NULL,
  round_no INT NOT NULL,
  missing TEXT NOT NULL,
  days INT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  answer TEXT,
  answered_at DATETIME(6),
  PRIMARY KEY (request_id, round_no)
);
CREATE TABLE request_third_party (
  request_id VARCHAR(64) NOT NULL,
  round_no INT NOT NULL,
  party VARCHAR(200) NOT NULL,
  letter TEXT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  consents BOOLEAN,
  answer TEXT,
  answered_at DATETIME(6),
  PRIMARY KEY (request_id, round_no)
);
