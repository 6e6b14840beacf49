-- one extension per case, asked for by the provider, consented to or not by the platform office of its government
CREATE TABLE request_extension (
  request_id VARCHAR(64) NOT NULL PRIMARY KEY,
  days INT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  asked_by VARCHAR(64) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  verdict VARCHAR(16),
  words VARCHAR(1000),
  decided_by VARCHAR(64),
  decided_at DATETIME(6),
  CONSTRAINT request_extension_days CHECK (days >= 1),
  CONSTRAINT request_extension_reason CHECK (CHAR_LENGTH(TRIM(reason)) >= 5),
  CONSTRAINT request_extension_verdict CHECK (verdict IS NULL OR verdict IN ('CONSENTED', 'DENIED', 'LAPSED')),
  CONSTRAINT request_extension_denied CHECK (verdict IS NULL OR verdict <> 'DENIED'
    OR (words IS NOT NULL AND CHAR_LENGTH(TRIM(words)) >= 5))
);
