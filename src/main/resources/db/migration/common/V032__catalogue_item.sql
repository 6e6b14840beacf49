create table catalogue_item (
	code varchar(64) not null,
	version int not null,
	pos int not null,
	name varchar(200) not null,
	item_type varchar(64) not null default '',
	description varchar(1000) not null default '',
	sensitivity varchar(64) not null default '',
	masking varchar(200) not null default '',
	opening_class varchar(16) not null,
	primary key (code, version, pos),
	constraint catalogue_item_opening check (opening_class in ('OPEN', 'ON_APPLICATION', 'NOT_OPEN'))
);
