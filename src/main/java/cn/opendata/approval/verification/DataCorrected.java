package cn.opendata.approval.verification;

import java.util.List;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.RequestId;

/**
 * A provider corrected data; told in the transaction of the answer.
 *
 * @param request the verification that led to it
 * @param entry the entry
 * @param title its title
 * @param provider the provider
 * @param items the items corrected
 */
public record DataCorrected(RequestId request, EntryCode entry, String title, DepartmentId provider,
		List<String> items) {

	public DataCorrected {
		items = List.copyOf(items);
	}

}
