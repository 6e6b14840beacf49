package cn.opendata.approval.request;

import java.util.List;

import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.RequestId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link EntryCases}.
 */
@Component
@Transactional(readOnly = true)
class StoredEntryCases implements EntryCases {

	private final JdbcClient jdbc;

	private final CaseFiles files;

	StoredEntryCases(JdbcClient jdbc, CaseFiles files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	@Override
	public List<CaseFile> opened(EntryCode entry) {
		return this.jdbc.sql("""
				SELECT id FROM request_case WHERE entry_code = ? AND decided_at IS NOT NULL AND kind = 'OPEN'
				AND status IN ('OPENED', 'FEEDBACK_GIVEN', 'ARCHIVED') ORDER BY id""")
			.param(entry.value())
			.query(String.class)
			.list()
			.stream()
			.map((id) -> this.files.get(new RequestId(id)))
			.toList();
	}

}
