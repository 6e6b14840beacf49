create table delivery_grant (
  id varchar(64) not null primary key,
  request_id varchar(64) not null,
  case_number varchar(32) not null,
  applicant_id varchar(64) not null,
  department_id varchar(64) not null,
  subject varchar(500) not null,
  state varchar(16) not null,
  until_day date,
  note varchar(2000) not null,
  agreement text not null,
  agreement_hash varchar(64) not null,
  prepared_by varchar(64),
  prepared_at datetime(6) not null,
  signed_name varchar(200),
  signed_hash varchar(64),
  signed_at datetime(6),
  activated_at datetime(6),
  halt_ground varchar(32),
  halt_reason varchar(2000),
  halt_code varchar(64),
  halt_document varchar(300),
  halt_article varchar(200),
  version bigint not null,
  constraint delivery_grant_request unique (request_id),
  constraint delivery_grant_state check (state in
    ('PREPARED', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'REVOKED', 'ENDED', 'LAPSED')),
  constraint delivery_grant_signed check (state in ('PREPARED', 'LAPSED') or (signed_at is not null
    and signed_name is not null and signed_hash is not null and signed_hash = agreement_hash)),
  constraint delivery_grant_halt check (state not in ('SUSPENDED', 'REVOKED') or (halt_ground is not null
    and halt_reason is not null and char_length(trim(halt_reason)) >= 5
    and halt_document is not null and char_length(trim(halt_document)) > 0
    and halt_article is not null and char_length(trim(halt_article)) > 0))
);
create index delivery_grant_applicant on delivery_grant (applicant_id, prepared_at, id);
create index delivery_grant_department on delivery_grant (department_id, prepared_at, id);
create index delivery_grant_until on delivery_grant (until_day, state);
