-- a limit may also end on a day that is named by what it runs for, for instance the last day of a grant
ALTER TABLE calendar_rule DROP CONSTRAINT calendar_rule_unit;
ALTER TABLE calendar_rule ADD CONSTRAINT calendar_rule_unit CHECK (unit IN ('WORKDAYS', 'CALENDAR', 'DATE'));
INSERT INTO calendar_rule (code, version, unit, days, max_extension, warnings, basis_code, basis_document, basis_article, valid_from, created_at) VALUES
('SHARE_CONSENT', 1, 'WORKDAYS', 3, 0, '1,0', 'SHARING-11', '《政务数据共享条例》（国务院令第809号）', '第十一条（内部同意期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('SHARE_SUPPLEMENT_REPLY', 1, 'WORKDAYS', 10, 0, '3,1,0', 'PLATFORM-4', '平台运行规则', '第四条（共享申请补正期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('GRANT_END', 1, 'DATE', 0, 0, '30,7,0', 'PLATFORM-6', '平台运行规则', '第六条（授权使用时限，以数据利用协议约定为准）', '2020-01-01', '2020-01-01 00:00:00'),
('USAGE_RECORD', 1, 'CALENDAR', 90, 0, '3,0', 'SHARING-29', '《政务数据共享条例》（国务院令第809号）', '第二十九条（使用记录填报周期，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('DISPOSAL_PROOF', 1, 'WORKDAYS', 10, 0, '3,1,0', 'PLATFORM-7', '平台运行规则', '第七条（销毁证明期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('DISPUTE_NEGOTIATE', 1, 'WORKDAYS', 10, 0, '3,1,0', 'SHARING-28', '《政务数据共享条例》（国务院令第809号）', '第二十八条（协商期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('DISPUTE_MEDIATE', 1, 'WORKDAYS', 15, 0, '3,1,0', 'SHARING-28', '《政务数据共享条例》（国务院令第809号）', '第二十八条（协调期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('DISPUTE_RULE', 1, 'WORKDAYS', 20, 0, '3,1,0', 'SHARING-28', '《政务数据共享条例》（国务院令第809号）', '第二十八条（政府决定期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('OPEN_CORRECTION', 1, 'WORKDAYS', 10, 0, '3,1,0', 'PLATFORM-5', '平台运行规则', '第五条（开放数据纠错答复期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00');
