create table delivery_feedback (
  id varchar(64) not null primary key,
  grant_id varchar(64) not null,
  kind varchar(32) not null,
  title varchar(200) not null,
  description varchar(2000) not null,
  link varchar(500) not null,
  file_id varchar(64),
  given_by varchar(64) not null,
  given_at datetime(6) not null,
  constraint delivery_feedback_grant foreign key (grant_id) references delivery_grant (id)
);
create index delivery_feedback_time on delivery_feedback (grant_id, given_at, id);
