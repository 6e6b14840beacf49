package cn.opendata.approval.catalogue;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index of this node young: filled before the first visitor comes, told of
 * every commit here, and looking every five seconds for those of other nodes. Once in a
 * while it reads everything anew, for figures and for names of departments.
 */
@Component
class IndexRefresh implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(IndexRefresh.class);

	private static final int ROUNDS = 120;

	private final CatalogueIndex index;

	private final IndexFeed feed;

	private final EntryStore entries;

	private long seen = -1;

	private int rounds;

	private ScheduledExecutorService worker;

	IndexRefresh(CatalogueIndex index, IndexFeed feed, EntryStore entries) {
		this.index = index;
		this.feed = feed;
		this.entries = entries;
	}

	/** Takes over what has changed. */
	synchronized void refresh() {
		long counter = this.entries.counter();
		if (counter > this.seen) {
			this.index.put(this.feed.since(this.seen));
			this.seen = counter;
		}
	}

	@TransactionalEventListener(fallbackExecution = true)
	void changed(EntriesChanged event) {
		if (isRunning()) {
			this.worker.execute(this::round);
		}
	}

	@Override
	public void start() {
		refresh();
		this.worker = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "catalogue-index");
			thread.setDaemon(true);
			return thread;
		});
		this.worker.scheduleWithFixedDelay(this::poll, 5, 5, TimeUnit.SECONDS);
	}

	private void poll() {
		if (++this.rounds % ROUNDS == 0) {
			synchronized (this) {
				this.seen = -1;
			}
		}
		round();
	}

	/** A failing round must not end the rounds; the next one tries again. */
	private void round() {
		try {
			refresh();
		}
		catch (RuntimeException ex) {
			log.warn("The catalogue index could not be refreshed", ex);
		}
	}

	@Override
	public void stop() {
		this.worker.shutdownNow();
		this.worker = null;
	}

	@Override
	public boolean isRunning() {
		return this.worker != null;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
