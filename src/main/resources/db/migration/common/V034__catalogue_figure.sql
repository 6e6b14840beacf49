create table catalogue_figure (
	code varchar(64) not null primary key,
	views bigint not null default 0,
	downloads bigint not null default 0,
	calls bigint not null default 0,
	stars bigint not null default 0,
	ratings bigint not null default 0
);
create table catalogue_download (
	id varchar(64) not null primary key,
	code varchar(64) not null,
	version int not null,
	distribution_id varchar(64) not null,
	person_id varchar(64),
	at datetime(6) not null
);
create index catalogue_download_entry on catalogue_download (code, at);
create table catalogue_rating (
	code varchar(64) not null,
	person_id varchar(64) not null,
	stars int not null,
	at datetime(6) not null,
	primary key (code, person_id),
	constraint catalogue_rating_stars check (stars between 1 and 5)
);
