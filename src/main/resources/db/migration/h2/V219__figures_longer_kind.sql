-- kinds of cases have longer names now
ALTER TABLE figures_case ALTER COLUMN kind SET DATA TYPE VARCHAR(16);
ALTER TABLE figures_fact ALTER COLUMN kind SET DATA TYPE VARCHAR(16);
ALTER TABLE figures_count ALTER COLUMN kind SET DATA TYPE VARCHAR(16);
