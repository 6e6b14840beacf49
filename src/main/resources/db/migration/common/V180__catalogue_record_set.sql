-- the rows of an entry that departments may be served, loaded as one set; a set is
-- filled unseen and then takes the place of the one before
create table catalogue_record_set (
	set_no bigint not null primary key,
	entry_code varchar(64) not null,
	-- the entry it is served for: of an entry one set at most
	serves varchar(64),
	version int not null,
	file_id varchar(64) not null,
	file_name varchar(200) not null,
	-- by hand on the maintenance page, not with a published version
	uploaded boolean not null,
	person_id varchar(64),
	state varchar(16) not null,
	fault varchar(1000) not null default '',
	unmatched varchar(4000) not null default '',
	row_count bigint not null default 0,
	begun_at datetime(6) not null,
	loaded_at datetime(6),
	constraint catalogue_record_set_serves unique (serves),
	constraint catalogue_record_set_state check (state in ('LOADING', 'SERVED', 'REPLACED', 'REFUSED')),
	constraint catalogue_record_set_served check ((state = 'SERVED' and serves is not null and serves = entry_code)
		or (state <> 'SERVED' and serves is null))
);
create index catalogue_record_set_entry on catalogue_record_set (entry_code, set_no);
create table catalogue_record_item (
	set_no bigint not null,
	item_no int not null,
	name varchar(200) not null,
	primary key (set_no, item_no)
);
