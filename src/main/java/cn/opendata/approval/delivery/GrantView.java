package cn.opendata.approval.delivery;

import java.util.List;
import java.util.Set;

import cn.opendata.approval.request.Applicant;

/**
 * A grant as one reader sees it now.
 *
 * @param grant the grant
 * @param state where it stands now, the passing of its end considered
 * @param files its files
 * @param actions what this reader may do
 * @param applicant who it was given to
 */
record GrantView(Grant grant, GrantState state, List<DeliveryFile> files, Set<String> actions, Applicant applicant) {

	boolean may(String action) {
		return this.actions.contains(action);
	}

}
