create table catalogue_import (
	id varchar(64) not null primary key,
	person_id varchar(64),
	department_id varchar(64),
	may_publish boolean not null,
	file_id varchar(64) not null,
	file_name varchar(200) not null,
	plan text not null,
	state varchar(16) not null,
	row_total int not null default 0,
	row_done int not null default 0,
	added int not null default 0,
	changed int not null default 0,
	unchanged int not null default 0,
	refused int not null default 0,
	created_at datetime(6) not null,
	finished_at datetime(6),
	constraint catalogue_import_state check (state in ('MAPPING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED'))
);
create index catalogue_import_by_person on catalogue_import (person_id, created_at);
