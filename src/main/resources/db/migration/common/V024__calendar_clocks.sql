-- clocks of cases, each with its explanation: a finished one keeps what it was computed with
CREATE TABLE calendar_clock (
    id VARCHAR(64) NOT NULL PRIMARY KEY,
    subject_kind VARCHAR(32) NOT NULL,
    subject_id VARCHAR(64) NOT NULL,
    rule_code VARCHAR(64) NOT NULL,
    rule_version INT NOT NULL,
    days INT NOT NULL,
    extension INT NOT NULL,
    start_day DATE NOT NULL,
    due_day DATE,
    due_at DATETIME(6),
    provisional BOOLEAN NOT NULL,
    counted MEDIUMTEXT NOT NULL,
    skipped MEDIUMTEXT NOT NULL,
    calendar_version BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    CONSTRAINT calendar_clock_days CHECK (days >= 1 AND extension >= 0),
    CONSTRAINT calendar_clock_due CHECK ((due_day IS NULL AND due_at IS NULL) OR (due_day IS NOT NULL AND due_at IS NOT NULL)),
    CONSTRAINT calendar_clock_rule FOREIGN KEY (rule_code, rule_version) REFERENCES calendar_rule (code, version)
);
CREATE INDEX calendar_clock_subject ON calendar_clock (subject_kind, subject_id, id);
CREATE INDEX calendar_clock_open ON calendar_clock (ended_at, calendar_version);
CREATE TABLE calendar_pause (
    clock_id VARCHAR(64) NOT NULL,
    seq INT NOT NULL,
    sent_day DATE NOT NULL,
    answered_day DATE,
    reason VARCHAR(128) NOT NULL,
    PRIMARY KEY (clock_id, seq),
    CONSTRAINT calendar_pause_clock FOREIGN KEY (clock_id) REFERENCES calendar_clock (id),
    CONSTRAINT calendar_pause_days CHECK (answered_day IS NULL OR answered_day >= sent_day)
);
CREATE TABLE calendar_rung (
    clock_id VARCHAR(64) NOT NULL,
    rung_key VARCHAR(32) NOT NULL,
    reached_at DATETIME(6) NOT NULL,
    PRIMARY KEY (clock_id, rung_key),
    CONSTRAINT calendar_rung_clock FOREIGN KEY (clock_id) REFERENCES calendar_clock (id)
);
CREATE TABLE calendar_clock_move (
    clock_id VARCHAR(64) NOT NULL,
    calendar_version BIGINT NOT NULL,
    moved_at DATETIME(6) NOT NULL,
    old_due DATE,
    new_due DATE,
    reason VARCHAR(128) NOT NULL,
    PRIMARY KEY (clock_id, calendar_version),
    CONSTRAINT calendar_move_clock FOREIGN KEY (clock_id) REFERENCES calendar_clock (id)
);
