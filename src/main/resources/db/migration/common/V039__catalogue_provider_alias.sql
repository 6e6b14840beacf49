-- how others call our departments, as somebody has told once
create table catalogue_provider_alias (
	alias_hash varchar(64) not null primary key,
	alias varchar(200) not null,
	department_id varchar(64) not null,
	created_at datetime(6) not null
);
