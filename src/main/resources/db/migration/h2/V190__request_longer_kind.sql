-- kinds of cases have longer names now
ALTER TABLE request_case ALTER COLUMN kind SET DATA TYPE VARCHAR(16);
