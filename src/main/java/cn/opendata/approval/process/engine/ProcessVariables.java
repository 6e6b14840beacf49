package cn.opendata.approval.process.engine;

import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Every variable of the processes, named once with its type. They hold ids, outcomes and
 * dates, never the case itself.
 */
final class ProcessVariables {

	/** Kind of the case. */
	static final Variable<String> KIND = new Variable<>("kind", String.class);

	/** Where the case stands, copied from it after each act. */
	static final Variable<String> STATUS = new Variable<>("status", String.class);

	/** The outcome of the decision, empty text before there is one. */
	static final Variable<String> OUTCOME = new Variable<>("outcome", String.class);

	/** The department that handles the case, empty text while unrouted. */
	static final Variable<String> DEPARTMENT = new Variable<>("department", String.class);

	/** Candidate group of the step, {@code <department>:<ROLE>}. */
	static final Variable<String> REVIEWER_GROUPS = new Variable<>("reviewerGroups", String.class);

	/** When the step is due, {@code null} while the clock is paused. */
	static final Variable<Date> DUE_DATE = new Variable<>("dueDate", Date.class);

	/** DELIVER or CLOSE, answered by the decision table. */
	static final Variable<String> ANSWER_ROUTE = new Variable<>("answerRoute", String.class);

	/** Where the grant of the case stands, copied from it after each act. */
	static final Variable<String> GRANT_STATE = new Variable<>("grantState", String.class);

	/** DUE, QUIET or ENDED: what a watched clock waits for. */
	static final Variable<String> CLOCK_STATE = new Variable<>("clockState", String.class);

	/** The next rung of a watched clock, for whoever looks at the engine. */
	static final Variable<String> RUNG = new Variable<>("rung", String.class);

	/** When the next rung is reached. */
	static final Variable<Date> RUNG_AT = new Variable<>("rungAt", Date.class);

	/** Input of the table of reviewers: the form key of the step. */
	static final Variable<String> STEP = new Variable<>("step", String.class);

	/** Output of the table of reviewers: the role. */
	static final Variable<String> ROLE = new Variable<>("role", String.class);

	/** Output of the table of reviewers: whose people, an {@link Office}. */
	static final Variable<String> OFFICE = new Variable<>("office", String.class);

	/** Input of the table of routes: what kind of sharing. */
	static final Variable<String> TYPE = new Variable<>("type", String.class);

	/** Input of the table of routes: strictest class of the entries wanted. */
	static final Variable<String> SHARING = new Variable<>("sharing", String.class);

	/** Input of the table of routes: how the asking department stands to the provider. */
	static final Variable<String> RELATION = new Variable<>("relation", String.class);

	/** Output of the table of routes. */
	static final Variable<String> ROUTE = new Variable<>("route", String.class);

	static final List<Variable<?>> ALL = List.of(KIND, STATUS, OUTCOME, DEPARTMENT, REVIEWER_GROUPS, DUE_DATE,
			ANSWER_ROUTE, GRANT_STATE, CLOCK_STATE, RUNG, RUNG_AT, STEP, ROLE, OFFICE, TYPE, SHARING, RELATION, ROUTE);

	private ProcessVariables() {
	}

	/**
	 * A variable.
	 *
	 * @param name its name in the models
	 * @param type type of its values
	 * @param <T> type of its values
	 */
	record Variable<T>(String name, Class<T> type) {

		Optional<T> read(VariableScope scope) {
			return Optional.ofNullable(this.type.cast(scope.getVariable(this.name)));
		}

		void write(VariableScope scope, T value) {
			scope.setVariable(this.name, value);
		}

		void writeLocal(VariableScope scope, T value) {
			scope.setVariableLocal(this.name, value);
		}

	}

}
