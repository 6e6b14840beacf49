-- failed sign-ins per login and per address, both as fingerprints
CREATE TABLE web_login_failure (
    subject VARCHAR(64) NOT NULL PRIMARY KEY,
    failures INT NOT NULL,
    failed_at DATETIME(6) NOT NULL,
    locked_until DATETIME(6),
    CHECK (failures > 0)
);
