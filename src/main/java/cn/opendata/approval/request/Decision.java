package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;

/**
 * The decision (答复) of a case.
 *
 * @param outcome what is answered
 * @param reason reason in words; never blank unless everything is opened
 * @param ground ground, present where something is refused as a whole
 * @param basis legal basis; present for every outcome but AGREED and MASKED
 * @param conditions conditions of use, may be empty
 * @param items per data item, empty where the case names none
 * @param by who decided
 * @param at when
 */
public record Decision(Outcome outcome, String reason, Optional<RefusalGround> ground, Optional<LegalBasis> basis,
		String conditions, List<ItemDecision> items, PersonId by, Instant at) {

	public Decision {
		items = List.copyOf(items);
	}

}
