-- limits as rows; a new version never edits an old one
CREATE TABLE calendar_rule (
    code VARCHAR(64) NOT NULL,
    version INT NOT NULL,
    unit VARCHAR(16) NOT NULL,
    days INT NOT NULL,
    max_extension INT NOT NULL,
    warnings VARCHAR(64) NOT NULL,
    basis_code VARCHAR(64) NOT NULL,
    basis_document VARCHAR(200) NOT NULL,
    basis_article VARCHAR(200) NOT NULL,
    valid_from DATE NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(64),
    PRIMARY KEY (code, version),
    CONSTRAINT calendar_rule_unit CHECK (unit IN ('WORKDAYS', 'CALENDAR')),
    CONSTRAINT calendar_rule_days CHECK (days BETWEEN 0 AND 1000 AND max_extension BETWEEN 0 AND 1000)
);
INSERT INTO calendar_rule (code, version, unit, days, max_extension, warnings, basis_code, basis_document, basis_article, valid_from, created_at) VALUES
('OPEN_SUPPLEMENT_NOTICE', 1, 'WORKDAYS', 5, 0, '3,1,0', 'LICENSING-32-4', '《中华人民共和国行政许可法》', '第三十二条第一款第四项（参照）', '2020-01-01', '2020-01-01 00:00:00'),
('OPEN_SUPPLEMENT_REPLY', 1, 'WORKDAYS', 10, 0, '3,1,0', 'DISCLOSURE-30', '《中华人民共和国政府信息公开条例》', '第三十条', '2020-01-01', '2020-01-01 00:00:00'),
('OPEN_DECIDE_DELIVER', 1, 'CALENDAR', 10, 0, '3,1,0', 'STANDARD-6.1-F', '《政府网站建设管理规范 第9部分：集约化平台政府数据共享开放》', '6.1 f）', '2020-01-01', '2020-01-01 00:00:00'),
('THIRD_PARTY_REPLY', 1, 'WORKDAYS', 15, 0, '3,1,0', 'DISCLOSURE-32', '《中华人民共和国政府信息公开条例》', '第三十二条', '2020-01-01', '2020-01-01 00:00:00'),
('SHARE_ANSWER_UNCONDITIONAL', 1, 'WORKDAYS', 1, 0, '3,1,0', 'SHARING-21', '《政务数据共享条例》（国务院令第809号）', '第二十一条', '2020-01-01', '2020-01-01 00:00:00'),
('SHARE_ANSWER_CONDITIONAL', 1, 'WORKDAYS', 10, 10, '3,1,0', 'SHARING-21', '《政务数据共享条例》（国务院令第809号）', '第二十一条', '2020-01-01', '2020-01-01 00:00:00'),
('SHARE_PROVIDE', 1, 'WORKDAYS', 20, 0, '3,1,0', 'SHARING-22', '《政务数据共享条例》（国务院令第809号）', '第二十二条', '2020-01-01', '2020-01-01 00:00:00'),
('VERIFY_REPLY', 1, 'WORKDAYS', 10, 0, '3,1,0', 'SHARING-26', '《政务数据共享条例》（国务院令第809号）', '第二十六条', '2020-01-01', '2020-01-01 00:00:00'),
('CATALOGUE_UPDATE', 1, 'WORKDAYS', 10, 5, '3,1,0', 'SHARING-17', '《政务数据共享条例》（国务院令第809号）', '第十七条', '2020-01-01', '2020-01-01 00:00:00'),
('CATALOGUE_REVIEW', 1, 'WORKDAYS', 2, 0, '3,1,0', 'SHARING-17', '《政务数据共享条例》（国务院令第809号）', '第十七条', '2020-01-01', '2020-01-01 00:00:00'),
('RECTIFY', 1, 'WORKDAYS', 0, 0, '3,1,0', 'SHARING-27', '《政务数据共享条例》（国务院令第809号）', '第二十七条', '2020-01-01', '2020-01-01 00:00:00'),
('RECONSIDER', 1, 'CALENDAR', 60, 0, '3,1,0', 'RECONSIDERATION-20', '《中华人民共和国行政复议法》', '第二十条', '2020-01-01', '2020-01-01 00:00:00');
