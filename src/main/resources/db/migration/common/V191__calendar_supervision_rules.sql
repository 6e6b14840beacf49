INSERT INTO calendar_rule (code, version, unit, days, max_extension, warnings, basis_code, basis_document, basis_article, valid_from, created_at) VALUES
('SUPERVISION_ANSWER', 1, 'WORKDAYS', 5, 0, '1,0', 'PLATFORM-8', '平台运行规则', '第八条（督办答复期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00'),
('SUPERVISION_REVIEW', 1, 'WORKDAYS', 5, 0, '1,0', 'PLATFORM-9', '平台运行规则', '第九条（督办核查期限，平台设定，可调整）', '2020-01-01', '2020-01-01 00:00:00');
