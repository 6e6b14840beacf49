create table catalogue_entry (
	code varchar(64) not null primary key,
	provider_id varchar(64) not null,
	title varchar(128) not null,
	-- hash of the exact title: one comparison on every database
	title_hash varchar(64) not null,
	source_id varchar(500),
	source_hash varchar(64),
	state varchar(16) not null,
	working_version int not null,
	published_version int,
	reason varchar(1000) not null default '',
	import_id varchar(64),
	changed_no bigint not null,
	created_at datetime(6) not null,
	updated_at datetime(6) not null,
	row_version bigint not null default 0,
	constraint catalogue_entry_title unique (provider_id, title_hash),
	constraint catalogue_entry_state check (state in
		('DRAFT', 'IN_REVIEW', 'RETURNED', 'PUBLISHED', 'CHANGING', 'TAKEN_DOWN')),
	constraint catalogue_entry_published check (state not in ('PUBLISHED', 'CHANGING', 'TAKEN_DOWN')
		or published_version is not null)
);
create index catalogue_entry_changed on catalogue_entry (changed_no);
create index catalogue_entry_provider on catalogue_entry (provider_id, updated_at, code);
create index catalogue_entry_by_state on catalogue_entry (state, updated_at, code);
create index catalogue_entry_source on catalogue_entry (source_hash);
create index catalogue_entry_import on catalogue_entry (import_id, state);
