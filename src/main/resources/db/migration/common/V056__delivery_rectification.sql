-- a period to rectify (整改), the user's answer with proof and what the provider made of it
CREATE TABLE delivery_rectification (
  grant_id VARCHAR(64) NOT NULL,
  round_no INT NOT NULL,
  demand VARCHAR(2000) NOT NULL,
  days INT NOT NULL,
  asked_by VARCHAR(64) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  answer VARCHAR(2000),
  file_id VARCHAR(64),
  answered_by VARCHAR(64),
  answered_at DATETIME(6),
  PRIMARY KEY (grant_id, round_no),
  CONSTRAINT delivery_rectification_grant FOREIGN KEY (grant_id) REFERENCES delivery_grant (id),
  CONSTRAINT delivery_rectification_days CHECK (days BETWEEN 1 AND 60),
  CONSTRAINT delivery_rectification_words CHECK (CHAR_LENGTH(TRIM(demand)) >= 5
    AND (answered_at IS NULL OR CHAR_LENGTH(TRIM(answer)) >= 5))
);
