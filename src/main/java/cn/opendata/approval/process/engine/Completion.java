package cn.opendata.approval.process.engine;

import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ReviewSteps;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.shared.Refused;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completes a step: first the act on the case, then the engine. Of two people one wins,
 * the other hears who did it.
 */
@Component
class Completion {

	private final ReviewSteps steps;

	private final OpenTasks open;

	private final TransactionTemplate beside;

	Completion(ReviewSteps steps, OpenTasks open, PlatformTransactionManager transactions) {
		this.steps = steps;
		this.open = open;
		this.beside = new TransactionTemplate(transactions);
		this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.beside.setReadOnly(true);
	}

	/**
	 * @param values checked values of the form
	 * @return key of the message that says what happened
	 */
	String complete(ReviewTask task, Actor actor, Map<String, Object> values) {
		try {
			String result = this.steps.act(task.form(), task.request(), actor, values);
			if (this.open.task(task.id()).isPresent()) {
				throw new IllegalStateException("The act " + task.form() + " left its task open");
			}
			return "process.done." + task.form() + "." + result;
		}
		catch (ProcessEngineException | ConcurrencyFailureException ex) {
			throw lost(task, refusal(ex), ex);
		}
		catch (Refused refused) {
			throw (refused.kind() == Refused.Kind.CONFLICT) ? lost(task, refused, refused) : refused;
		}
	}

	/**
	 * When the task is gone meanwhile, the refusal names who was first; else what went
	 * wrong stays what it was. Read beside this transaction, which may have half-written
	 * its own completion.
	 */
	private RuntimeException lost(ReviewTask task, Refused refused, RuntimeException cause) {
		Refused gone = this.beside
			.execute((status) -> this.open.task(task.id()).isPresent() ? null : this.open.gone(task.id()));
		if (gone != null) {
			return gone;
		}
		if (refused != null) {
			return refused;
		}
		boolean overtaken = cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException;
		return overtaken ? Refused.conflict("process.error.moved") : cause;
	}

	private static Refused refusal(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refused refused) {
				return refused;
			}
		}
		return null;
	}

}
