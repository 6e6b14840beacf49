package cn.opendata.approval.delivery;

import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * Grants of cases as the process needs them.
 */
public interface Deliveries {

	/** How many delivery files the data manager has put up for the case so far. */
	int filesReady(RequestId request);

	/**
	 * Makes the grant ready and offers the use agreement to whoever asked. For a
	 * department the last day is the one asked for at the latest, and an interface needs
	 * no files but rows to serve.
	 * @param until last day of use, empty for no end, or for the day a department asked
	 * for
	 * @param callsPerMinute most calls of an interface in a minute, 0 for the usual
	 * number
	 * @throws cn.opendata.approval.shared.Refused INVALID when there is nothing to
	 * deliver or the last day will not do
	 */
	void prepare(RequestId request, Actor by, Optional<LocalDate> until, String note, int callsPerMinute);

	/**
	 * How the data of a case goes out, for the form of the step.
	 */
	SharingMethod method(RequestId request);

	/**
	 * Gives the grant of an unconditional entry, signed by its submission and usable at
	 * once; doing it twice changes nothing.
	 */
	void provideAtOnce(RequestId request);

	/** Opens the data of a signed grant; doing it twice changes nothing. */
	void activate(RequestId request);

	/** The last day has passed: the grant ends; doing it twice changes nothing. */
	void end(RequestId request);

	/** The period to rectify passed without an answer; doing it twice changes nothing. */
	void rectificationOverdue(RequestId request);

	/**
	 * Whether a grant still waits for that step: {@code answer-rectification},
	 * {@code review-rectification} or {@code file-disposal}.
	 */
	boolean awaits(RequestId request, String step);

	/** Where the grant of a case stands now, as a word; empty while there is none. */
	Optional<String> state(RequestId request);

	/** The applicant never signed: the grant lapses; doing it twice changes nothing. */
	void lapse(RequestId request);

}
