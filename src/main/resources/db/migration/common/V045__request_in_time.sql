-- whether the answer came before the limit of the decision (or of acceptance) passed
ALTER TABLE request_case ADD COLUMN in_time BOOLEAN;
