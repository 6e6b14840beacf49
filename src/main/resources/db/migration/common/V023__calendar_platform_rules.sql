-- settings of the platform itself, asked by no law: an administrator may change them from a day on
INSERT INTO calendar_rule (code, version, unit, days, max_extension, warnings, basis_code, basis_document, basis_article, valid_from, created_at) VALUES
('OPEN_ROUTE', 1, 'WORKDAYS', 2, 0, '3,1,0', 'PLATFORM-1', '平台运行规则', '第一条（转办期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('OPEN_AGREEMENT_SIGN', 1, 'WORKDAYS', 30, 0, '3,1,0', 'PLATFORM-2', '平台运行规则', '第二条（协议签署期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('OPEN_FEEDBACK', 1, 'CALENDAR', 90, 0, '3,1,0', 'PLATFORM-3', '平台运行规则', '第三条（成果反馈期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00');
