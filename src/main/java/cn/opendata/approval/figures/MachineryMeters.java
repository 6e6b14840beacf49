package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import cn.opendata.approval.notification.UnsentMails;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * Measures what an administrator must see: mails that do not go, jobs that failed, steps
 * that stand still. Every node tells the same of the one database.
 */
@Component
class MachineryMeters implements MeterBinder {

	private final Machinery machinery;

	private final Clock clock;

	MachineryMeters(Machinery machinery, Clock clock) {
		this.machinery = machinery;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		mails(registry, "queued", UnsentMails.Standing::queued);
		mails(registry, "failed", UnsentMails.Standing::failed);
		mails(registry, "kept", UnsentMails.Standing::kept);
		gauge(registry, "approval.mail.oldest", "Age of the oldest mail that waits to be sent",
				() -> age(this.machinery.mails().oldestQueued()), "seconds");
		gauge(registry, "approval.engine.jobs.failed", "Jobs of the engine that are tried no more",
				() -> this.machinery.engine().failedJobs(), null);
		gauge(registry, "approval.engine.incidents", "Steps of processes that stand still",
				() -> this.machinery.engine().incidents(), null);
		gauge(registry, "approval.engine.jobs.oldest", "How long the job waits that is due longest",
				() -> age(this.machinery.engine().oldestDue()), "seconds");
	}

	private void mails(MeterRegistry registry, String state, ToDoubleFunction<UnsentMails.Standing> many) {
		Gauge.builder("approval.mails.unsent", this.machinery, (one) -> many.applyAsDouble(one.mails()))
			.description("Mails that did not reach their readers, counted up to " + UnsentMails.MOST)
			.tag("state", state)
			.register(registry);
	}

	private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> number,
			String unit) {
		Gauge.builder(name, number).description(description).baseUnit(unit).strongReference(true).register(registry);
	}

	private double age(Optional<Instant> since) {
		return since.map((instant) -> Duration.between(instant, this.clock.instant()).toMillis() / 1000.0)
			.map((seconds) -> Math.max(0, seconds))
			.orElse(0.0);
	}

}
