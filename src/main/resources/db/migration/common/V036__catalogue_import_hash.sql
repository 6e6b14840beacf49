-- what an import last said of the entry: the same again changes nothing
alter table catalogue_entry add column import_hash varchar(64);
