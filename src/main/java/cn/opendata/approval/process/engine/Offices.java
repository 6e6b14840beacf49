package cn.opendata.approval.process.engine;

import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * Which department an office of the table of reviewers is in a case. Read from the case
 * itself, not from variables that somebody might have set.
 */
@Component
class Offices {

	private final CaseFiles files;

	private final Organizations organizations;

	Offices(CaseFiles files, Organizations organizations) {
		this.files = files;
		this.organizations = organizations;
	}

	DepartmentId of(Office office, RequestId request) {
		if (office == Office.TOP_OFFICE) {
			return this.organizations.platformOffice().id();
		}
		CaseFile file = this.files.get(request);
		return switch (office) {
			case ASKING -> file.asking().orElseThrow();
			case COMMON_OFFICE -> (file.kind() == Kind.DISPUTE)
					? this.organizations.mediatingOffice(file.asking().orElseThrow(), handling(file)).id()
					: this.organizations.commonOffice(file.asking().orElseThrow(), handling(file)).id();
			case LEVEL_OFFICE -> this.organizations.platformOffice(handling(file)).id();
			default -> handling(file);
		};
	}

	private static DepartmentId handling(CaseFile file) {
		return file.department().orElseThrow();
	}

}
