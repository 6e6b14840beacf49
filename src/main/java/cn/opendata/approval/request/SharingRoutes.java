package cn.opendata.approval.request;

import cn.opendata.approval.catalogue.SharingClass;

/**
 * Which way a sharing request goes. The table itself is a decision table of the process
 * that administrators can read; this is how a case asks it.
 */
public interface SharingRoutes {

	/**
	 * The way of a request.
	 * @param type what kind of sharing
	 * @param sharing strictest class of the entries wanted
	 * @param relation how the asking department stands to the provider
	 */
	Route of(SharingAsk.Type type, SharingClass sharing, Relation relation);

	/** Where a request goes first. */
	enum Route {

		/** Granted at once, without a person. */
		AUTOMATIC,
		/** To the own head, then to the provider. */
		PROVIDER,
		/** To the own head, then through the platform office of the common superior. */
		SUPERIOR

	}

	/** How the asking department stands to the provider. */
	enum Relation {

		/** Of one government. */
		SAME,
		/** The provider belongs to a government above. */
		UP,
		/** The provider belongs to a government below. */
		DOWN,
		/** Neither: another region. */
		ACROSS

	}

}
