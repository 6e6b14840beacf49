-- answers of creations by program, so that the same call sent again gets the same answer
CREATE TABLE web_idempotency (
    id VARCHAR(64) NOT NULL PRIMARY KEY,
    body_hash VARCHAR(64) NOT NULL,
    status INT,
    content_type VARCHAR(100),
    location VARCHAR(500),
    body MEDIUMTEXT,
    created_at DATETIME(6) NOT NULL
);

CREATE INDEX web_idempotency_age ON web_idempotency (created_at);
