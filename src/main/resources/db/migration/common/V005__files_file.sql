create table files_file (
	id varchar(64) not null primary key,
	name varchar(200) not null,
	media_type varchar(128) not null,
	size_bytes bigint not null,
	sha256 varchar(64) not null,
	stored_at datetime(6) not null,
	constraint files_file_size check (size_bytes >= 0)
);
