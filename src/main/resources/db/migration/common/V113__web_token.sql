-- bearer tokens that people make for their programs; only the fingerprint is kept
CREATE TABLE web_token (
    id VARCHAR(64) NOT NULL PRIMARY KEY,
    person_id VARCHAR(64) NOT NULL,
    name VARCHAR(100) NOT NULL,
    token_hash VARCHAR(64) NOT NULL,
    scopes VARCHAR(100) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6),
    revoked_at DATETIME(6),
    UNIQUE (token_hash),
    CHECK (expires_at > created_at)
);

CREATE INDEX web_token_person ON web_token (person_id, created_at);
