-- kinds of cases have longer names now
ALTER TABLE request_case MODIFY COLUMN kind VARCHAR(16) NOT NULL;
