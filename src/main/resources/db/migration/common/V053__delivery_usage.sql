create table delivery_usage (
  id varchar(64) not null primary key,
  grant_id varchar(64) not null,
  file_id varchar(64) not null,
  name varchar(255) not null,
  bytes bigint not null,
  used_by varchar(64),
  used_at datetime(6) not null,
  constraint delivery_usage_grant foreign key (grant_id) references delivery_grant (id)
);
create index delivery_usage_time on delivery_usage (grant_id, used_at, id);
