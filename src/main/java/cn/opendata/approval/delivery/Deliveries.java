package cn.opendata.approval.delivery;

import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * Grants of cases as the process needs them.
 */
public interface Deliveries {

	/** How many delivery files the data manager has put up for the case so far. */
	int filesReady(RequestId request);

	/**
	 * Makes the grant ready and offers the use agreement to the applicant.
	 * @param until last day of use, empty for no end
	 * @throws cn.opendata.approval.shared.Refused INVALID when there is no delivery file
	 */
	void prepare(RequestId request, Actor by, Optional<LocalDate> until, String note);

	/** Opens the data of a signed grant; doing it twice changes nothing. */
	void activate(RequestId request);

	/** The applicant never signed: the grant lapses; doing it twice changes nothing. */
	void lapse(RequestId request);

}
