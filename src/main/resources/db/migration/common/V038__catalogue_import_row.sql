create table catalogue_import_row (
	import_id varchar(64) not null,
	row_no int not null,
	outcome varchar(16) not null,
	title varchar(200) not null,
	provider varchar(200) not null,
	notes text not null,
	code varchar(64),
	primary key (import_id, row_no)
);
create index catalogue_import_row_outcome on catalogue_import_row (import_id, outcome, row_no);
