-- kinds of cases have longer names now
ALTER TABLE figures_case MODIFY COLUMN kind VARCHAR(16) NOT NULL;
ALTER TABLE figures_fact MODIFY COLUMN kind VARCHAR(16) NOT NULL;
ALTER TABLE figures_count MODIFY COLUMN kind VARCHAR(16) NOT NULL;
