//! A run that is shared out among threads.
//!
//! One thread opens the inputs and cuts them into batches of raw records, workers read, map and encode a batch each, and the
//! thread of the caller puts out what they made, in order. A fixed number of batches goes round, so that memory is bounded
//! however fast one of them is; their buffers are used again.
//!
//! What a worker cannot know, because it depends on the batches before (where to begin and to end, whether to stop, the flavour
//! of the record before), makes the last thread read that batch itself. So everything is as in the plain way.

use super::batch::Batch;
use super::feed::{Feed, Sizes};
use super::order::Order;
use super::run::Run;
use super::{Event, Options, RunError, Share, Summary};
use crate::input::Source;
use crate::read::ReadOptions;
use std::collections::BTreeMap;
use std::io;
use std::num::NonZero;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// What a worker sends: a batch, or nothing when it has come to grief.
type Done<P> = Option<Batch<P>>;

/// Does what [`run`](super::run()) does, with so many threads at work; the output and all that is told are the same.
///
/// # Errors
/// The output failed, or the run is strict and something was refused.
///
/// # Panics
/// A thread panicked.
pub fn run_jobs<C: Share>(
    jobs: NonZero<usize>,
    sources: impl Iterator<Item = Result<Source, (String, io::Error)>> + Send,
    consumer: &mut C,
    options: &Options,
    tell: &mut dyn FnMut(&Event<'_>) -> io::Result<()>,
) -> Result<Summary, RunError> {
    if jobs.get() == 1 {
        return super::run(sources, consumer, options, tell);
    }
    share_out(jobs, Sizes::USUAL, sources, consumer, options, tell)
}

/// Shares a run out.
pub(super) fn share_out<C: Share>(
    jobs: NonZero<usize>,
    sizes: Sizes,
    sources: impl Iterator<Item = Result<Source, (String, io::Error)>> + Send,
    consumer: &mut C,
    options: &Options,
    tell: &mut dyn FnMut(&Event<'_>) -> io::Result<()>,
) -> Result<Summary, RunError> {
    let run = Run::new(consumer, options, tell);
    if run.is_full() {
        return Ok(run.summary);
    }
    // One batch a worker, as many waiting for them, and two on their way at either end.
    let batches = jobs.get().saturating_mul(2).saturating_add(2);
    let (give_back, empty) = channel();
    for _ in 0..batches {
        // The receiver is there.
        let _ = give_back.send(Batch::new(run.consumer.part()));
    }
    let (full, to_do) = sync_channel(batches);
    let (done, finished) = channel();
    let to_do = Mutex::new(to_do);
    let seen = AtomicU64::new(0);
    thread::scope(|scope| {
        for _ in 0..jobs.get() {
            let (to_do, done, seen) = (&to_do, done.clone(), &seen);
            scope.spawn(move || work(to_do, done, options, seen));
        }
        drop(done);
        let bytes_read = Arc::new(AtomicU64::new(0));
        let feed = Feed { options, sizes, empty, full, batch: None, number: 0, bytes_read };
        scope.spawn(move || feed.run(sources));
        put_together(finished, give_back, Order::new(run), &seen)
        // What is still under way ends when it finds the channels closed.
    })
}

/// Works off batches until there are no more.
fn work<P: super::Consumer + Send>(
    to_do: &Mutex<Receiver<Batch<P>>>,
    done: Sender<Done<P>>,
    options: &Options,
    seen: &AtomicU64,
) {
    let done = Grief(done);
    let keeps_records = options.strict || options.skip > 0 || options.limit.is_some();
    let census = options.read.census.as_ref().map(|_| Arc::default());
    let own = Options {
        read: ReadOptions { census, ..options.read.clone() },
        strict: false,
        skip: 0,
        limit: None,
        bytes_read: Arc::default(),
        ..options.clone()
    };
    loop {
        let batch = to_do.lock().ok().and_then(|to_do| to_do.recv().ok());
        let Some(mut batch) = batch else { return };
        // What will be passed over is not worth any work.
        if seen.load(Ordering::Relaxed) >= options.skip {
            batch.work(&own, keeps_records);
        }
        if done.0.send(Some(batch)).is_err() {
            return;
        }
    }
}

/// Tells the last thread when a worker panics: it would wait for the batch for ever.
struct Grief<P>(Sender<Done<P>>);

impl<P> Drop for Grief<P> {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.0.send(None);
        }
    }
}

/// Takes the batches in order and gives them back empty.
#[expect(
    clippy::needless_pass_by_value,
    reason = "whoever waits at the other ends of the channels must hear of the end"
)]
fn put_together<C: Share>(
    finished: Receiver<Done<C::Part>>,
    give_back: Sender<Batch<C::Part>>,
    mut order: Order<'_, C>,
    seen: &AtomicU64,
) -> Result<Summary, RunError> {
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    while let Ok(Some(batch)) = finished.recv() {
        waiting.insert(batch.number, batch);
        while let Some(mut batch) = waiting.remove(&next) {
            next += 1;
            order.take(&mut batch)?;
            if order.run.is_full() {
                return Ok(order.run.summary);
            }
            seen.store(order.run.seen, Ordering::Relaxed);
            batch.clear();
            // At the end nobody takes it.
            let _ = give_back.send(batch);
        }
    }
    Ok(order.run.summary)
}
