-- one value of one row; what is empty has no cell
create table catalogue_cell (
	set_no bigint not null,
	row_no bigint not null,
	item_no int not null,
	text_value varchar(4000) not null,
	primary key (set_no, row_no, item_no)
);
insert into catalogue_number (prefix, last_no) values ('RECORDS', 0);
