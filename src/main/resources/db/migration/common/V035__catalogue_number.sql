create table catalogue_number (
	prefix varchar(32) not null primary key,
	last_no bigint not null
);
-- counts the changes of the catalogue, so that every node sees when its index is old
create table catalogue_change (
	id int not null primary key,
	counter bigint not null
);
insert into catalogue_change (id, counter) values (1, 0);
