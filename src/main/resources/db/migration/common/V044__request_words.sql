-- legal bases that may be picked, kept by the administrator
CREATE TABLE request_legal_basis (
  code VARCHAR(64) NOT NULL PRIMARY KEY,
  document VARCHAR(200) NOT NULL,
  article VARCHAR(200) NOT NULL,
  active BOOLEAN NOT NULL
);
-- phrases a department keeps for its reviewers; no department: for all
CREATE TABLE request_phrase (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  department_id VARCHAR(64),
  field VARCHAR(32) NOT NULL,
  words VARCHAR(2000) NOT NULL
);
CREATE INDEX request_phrase_field ON request_phrase (field, department_id);
INSERT INTO request_legal_basis (code, document, article, active) VALUES
  ('GOV_INFO_14', '《中华人民共和国政府信息公开条例》', '第十四条', TRUE),
  ('GOV_INFO_15', '《中华人民共和国政府信息公开条例》', '第十五条', TRUE),
  ('GOV_INFO_16_1', '《中华人民共和国政府信息公开条例》', '第十六条第一款', TRUE),
  ('GOV_INFO_16_2', '《中华人民共和国政府信息公开条例》', '第十六条第二款', TRUE),
  ('GOV_INFO_36', '《中华人民共和国政府信息公开条例》', '第三十六条', TRUE),
  ('DATA_SECURITY_21', '《中华人民共和国数据安全法》', '第二十一条', TRUE),
  ('DATA_SECURITY_42', '《中华人民共和国数据安全法》', '第四十二条', TRUE),
  ('PIPL_13', '《中华人民共和国个人信息保护法》', '第十三条', TRUE),
  ('PIPL_28', '《中华人民共和国个人信息保护法》', '第二十八条', TRUE),
  ('SECRETS_2', '《中华人民共和国保守国家秘密法》', '第二条', TRUE),
  ('ANTI_UNFAIR_9', '《中华人民共和国反不正当竞争法》', '第九条', TRUE),
  ('STATISTICS_25', '《中华人民共和国统计法》', '第二十五条', TRUE),
  ('SHARING_809_15', '《政务数据共享条例》（国令第809号）', '第十五条', TRUE),
  ('STD_6_1', '《政府网站建设管理规范 第9部分：集约化平台政府数据共享开放》', '6.1', TRUE);
INSERT INTO request_phrase (id, department_id, field, words) VALUES
  ('p-supplement-1', NULL, 'missing', '请补充数据用途的具体应用场景和使用期限。'),
  ('p-supplement-2', NULL, 'missing', '请明确所需数据的时间范围、地域范围和统计口径。'),
  ('p-supplement-3', NULL, 'missing', '请提供申请人身份证明或单位授权委托书。'),
  ('p-reason-1', NULL, 'reason', '所申请数据含有可识别特定自然人的信息，公开会对个人权益造成损害。'),
  ('p-reason-2', NULL, 'reason', '所申请数据涉及第三方商业秘密，经征求意见，权利人不同意公开。'),
  ('p-reason-3', NULL, 'reason', '经检索，本机关未制作、未获取所申请的数据。');
