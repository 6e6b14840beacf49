create table delivery_file (
  request_id varchar(64) not null,
  file_id varchar(64) not null,
  name varchar(255) not null,
  added_by varchar(64),
  added_at datetime(6) not null,
  downloads bigint not null,
  primary key (request_id, file_id),
  constraint delivery_file_name unique (request_id, name)
);
