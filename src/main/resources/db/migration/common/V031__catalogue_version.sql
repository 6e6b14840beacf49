create table catalogue_version (
	code varchar(64) not null,
	version int not null,
	title varchar(128) not null,
	summary varchar(500) not null,
	keywords varchar(500) not null default '',
	theme varchar(32) not null,
	formats varchar(255) not null,
	sharing_class varchar(16) not null,
	sharing_conditions varchar(1000) not null default '',
	sharing_document varchar(200) not null default '',
	sharing_article varchar(200) not null default '',
	sharing_method varchar(16) not null,
	opening_class varchar(16) not null,
	opening_conditions varchar(1000) not null default '',
	ground varchar(1000) not null default '',
	basis_document varchar(200) not null default '',
	basis_article varchar(200) not null default '',
	grade varchar(32) not null default '',
	update_cycle varchar(16) not null,
	coverage varchar(200) not null default '',
	related varchar(500) not null default '',
	source_url varchar(500) not null default '',
	updated_on date,
	content_hash varchar(64) not null,
	saved_at datetime(6) not null,
	saved_by varchar(64),
	published_at datetime(6),
	published_by varchar(64),
	primary key (code, version),
	constraint catalogue_version_sharing check (sharing_class in ('UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED')),
	constraint catalogue_version_opening check (opening_class in ('OPEN', 'ON_APPLICATION', 'NOT_OPEN')),
	-- sharing is the rule: what restricts it names its conditions or its basis
	constraint catalogue_version_sharing_terms check (sharing_class <> 'CONDITIONAL'
		or char_length(trim(sharing_conditions)) > 0),
	constraint catalogue_version_sharing_basis check (sharing_class <> 'NOT_SHARED'
		or (char_length(trim(sharing_document)) > 0 and char_length(trim(sharing_article)) > 0)),
	-- the same for opening: every restriction has its ground, a refusal its basis
	constraint catalogue_version_opening_terms check (opening_class <> 'ON_APPLICATION'
		or (char_length(trim(opening_conditions)) > 0 and char_length(trim(ground)) > 0)),
	constraint catalogue_version_opening_basis check (opening_class <> 'NOT_OPEN'
		or (char_length(trim(ground)) > 0 and char_length(trim(basis_document)) > 0
			and char_length(trim(basis_article)) > 0))
);
