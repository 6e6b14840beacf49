create table catalogue_distribution (
	id varchar(64) not null primary key,
	code varchar(64) not null,
	version int not null,
	pos int not null,
	title varchar(200) not null,
	format varchar(32) not null,
	file_id varchar(64),
	size_bytes bigint not null default 0,
	link varchar(500) not null default '',
	constraint catalogue_distribution_target check (file_id is not null or char_length(link) > 0)
);
create index catalogue_distribution_entry on catalogue_distribution (code, version, pos);
