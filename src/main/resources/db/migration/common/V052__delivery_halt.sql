-- every suspension, restoration and revocation; nothing is overwritten
create table delivery_halt (
  id varchar(64) not null primary key,
  grant_id varchar(64) not null,
  grant_version bigint not null,
  act varchar(16) not null,
  ground varchar(32),
  reason varchar(2000) not null,
  basis_code varchar(64) not null,
  basis_document varchar(300) not null,
  basis_article varchar(200) not null,
  done_by varchar(64),
  done_at datetime(6) not null,
  constraint delivery_halt_act check (act in ('SUSPENDED', 'RESTORED', 'REVOKED')),
  constraint delivery_halt_why check (char_length(trim(reason)) >= 5 and (act = 'RESTORED'
    or (ground is not null and char_length(trim(basis_document)) > 0 and char_length(trim(basis_article)) > 0))),
  constraint delivery_halt_grant foreign key (grant_id) references delivery_grant (id),
  constraint delivery_halt_order unique (grant_id, grant_version)
);
