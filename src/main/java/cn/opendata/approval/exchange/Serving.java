package cn.opendata.approval.exchange;

import java.util.List;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.RecordItem;
import cn.opendata.approval.catalogue.RecordPage;
import cn.opendata.approval.catalogue.Records;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.delivery.GrantItem;
import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.delivery.SharedGrants;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Service;

/**
 * Serves a call within what was granted. State and last day are read from the database at
 * each call, so that a suspension holds at once on every node; only the items granted
 * ever leave the database.
 */
@Service
class Serving {

	static final int MOST = 1000;

	private final SharedGrants grants;

	private final Catalogue catalogue;

	private final Records records;

	private final Calls calls;

	Serving(SharedGrants grants, Catalogue catalogue, Records records, Calls calls) {
		this.grants = grants;
		this.catalogue = catalogue;
		this.records = records;
		this.calls = calls;
	}

	/**
	 * A page of an entry for the holder of a valid key.
	 * @param of the grant the key belongs to
	 * @param grant id of the grant as it was called; of a renewed one the old id will do
	 * @throws Refused FORBIDDEN for a foreign grant or entry, a grant that may not be
	 * used now, or an entry that may no longer be shared
	 * @throws TooManyCalls when the calls of this minute are used up
	 */
	Served page(SharedGrant of, String grant, EntryCode entry, long after, int limit) {
		boolean own = of.id().equals(grant) || of.caseNumber().equals(grant)
				|| this.grants.grant(grant).filter((called) -> called.id().equals(of.id())).isPresent();
		List<GrantItem> items = of.items(entry);
		if (!own || of.method() != SharingMethod.INTERFACE || items.isEmpty()) {
			throw Refused.forbidden("exchange.error.foreign");
		}
		if (!of.usable()) {
			throw Refused.forbidden("exchange.error.closed." + of.state());
		}
		if (!this.calls.take(of.id(), of.callsPerMinute())) {
			throw new TooManyCalls(of.callsPerMinute());
		}
		requireStillShared(of, entry);
		if (after < 0 || limit < 1 || limit > MOST) {
			throw Refused.invalid("limit", "exchange.error.limit", MOST);
		}
		RecordPage page = this.records.read(entry,
				items.stream().map((item) -> new RecordItem(item.item(), item.masked())).toList(), after, limit);
		return new Served(of.id(), items.stream().map(GrantItem::item).toList(), page);
	}

	/**
	 * What was reclassified since may not go out any more, unless the platform office was
	 * granted it although it is not shared.
	 */
	private void requireStillShared(SharedGrant grant, EntryCode entry) {
		boolean closed = this.catalogue.published(entry)
			.filter((now) -> now.sharing() == SharingClass.NOT_SHARED)
			.isPresent();
		if (closed && !this.grants.exceptional(grant.id())) {
			throw Refused.forbidden("exchange.error.reclassified");
		}
	}

	/** The grant of a key, as it stands now. */
	SharedGrant grantOf(Key key) {
		return this.grants.grant(key.grant()).orElseThrow(() -> Refused.forbidden("exchange.error.foreign"));
	}

	/**
	 * What is served.
	 *
	 * @param grant the grant
	 * @param items items granted, in order
	 * @param page the rows
	 */
	record Served(String grant, List<String> items, RecordPage page) {
	}

	/** The calls of this minute are used up. */
	static final class TooManyCalls extends RuntimeException {

		private final int most;

		TooManyCalls(int most) {
			super("More than " + most + " calls in a minute");
			this.most = most;
		}

		int most() {
			return this.most;
		}

	}

}
