//! The last thread of a shared run: puts what the workers made together in order.

use super::batch::{Batch, Large, Load, Part, Records, read_inputs, read_raw};
use super::run::Run;
use super::{RunError, Share};
use crate::error::{Code, Diagnostic};
use crate::read::split::{Carry, Piece};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// A run that takes batches in order.
pub(super) struct Order<'a, C> {
    pub(super) run: Run<'a, C>,
    current: Option<Current>,
}

/// The large input that is being read.
struct Current {
    of: Arc<Large>,
    before: (u64, u64),
    carry: Carry,
}

impl<'a, C: Share> Order<'a, C> {
    pub(super) fn new(run: Run<'a, C>) -> Self {
        Self { run, current: None }
    }

    /// Takes the next batch. What the worker made of it is taken over, unless only order can tell what is to be made of it: then
    /// it is read here, as the plain way does it.
    pub(super) fn take(&mut self, batch: &mut Batch<C::Part>) -> Result<(), RunError> {
        if let Some(error) = batch.product.failure.take() {
            return Err(RunError::Output(error));
        }
        let is_taken_over = self.is_taken_over(batch);
        let Batch { load, piece, product, .. } = batch;
        match load {
            Load::Inputs(_) if is_taken_over => product.merge(&mut self.run)?,
            Load::Inputs(inputs) => read_inputs(inputs, piece, &mut self.run)?,
            Load::Part(part) => {
                if part.is_first {
                    let before = self.run.open(&part.of.name, part.of.format)?;
                    let of = Arc::clone(&part.of);
                    self.current = Some(Current { of, before, carry: Carry::START });
                }
                let Some(current) = &mut self.current else { return Ok(()) };
                if is_taken_over {
                    product.merge(&mut self.run)?;
                    current.carry.flavour = product.carry.flavour.or(current.carry.flavour);
                    current.carry.surplus += product.carry.surplus;
                } else {
                    current.read(part, piece, &mut self.run)?;
                }
                if self.run.is_full() {
                    return Ok(());
                }
                match part.end.take() {
                    None => {}
                    Some(Err(message)) => self.run.failed(&part.of.name, &message)?,
                    Some(Ok(())) => self.close()?,
                }
            }
        }
        if !is_taken_over {
            product.part = self.run.consumer.part();
        }
        self.run.options.bytes_read.store(batch.bytes_read, Ordering::Relaxed);
        Ok(())
    }

    fn close(&mut self) -> Result<(), RunError> {
        let Some(Current { of, before, .. }) = self.current.take() else { return Ok(()) };
        self.run.close(&of.name, of.format, &of.guess, before)
    }

    /// Whether a batch lies wholly within what is wanted, and nothing in it asks for what came before.
    fn is_taken_over(&self, batch: &Batch<C::Part>) -> bool {
        let (run, product) = (&self.run, &batch.product);
        let options = run.options;
        let last = options.limit.map(|limit| limit.saturating_add(options.skip));
        let is_in_doubt = match &batch.load {
            Load::Part(Part { of, records: Records::Raw { doubt: Some(_), .. }, .. }) => {
                !of.is_doubt_told.load(Ordering::Relaxed)
            }
            _ => false,
        };
        // The worker counted as if each raw record before had been one.
        let is_numbered = match &batch.load {
            Load::Part(part) if !part.is_first => {
                self.current.as_ref().is_none_or(|current| current.carry.surplus == 0)
            }
            _ => true,
        };
        product.is_complete
            && run.seen >= options.skip
            && last.is_none_or(|last| run.seen + product.seen < last)
            && (!options.strict || product.summary.is_complete())
            && !is_in_doubt
            && is_numbered
    }
}

impl Current {
    /// Reads a part of the input, knowing all that came before.
    fn read<C: Share>(&mut self, part: &mut Part, piece: &Piece, run: &mut Run<'_, C>) -> Result<(), RunError> {
        let name = &self.of.name;
        match &mut part.records {
            Records::Raw { reader, doubt } => {
                let is_told = &self.of.is_doubt_told;
                read_raw(&self.of, reader.as_ref(), piece, &mut self.carry, run, &mut |index, record| {
                    if let Some((from, sentence)) = doubt
                        && index >= *from
                        && !is_told.swap(true, Ordering::Relaxed)
                    {
                        record.doubt(Diagnostic::new(Code::Encoding, sentence.clone()));
                    }
                })
            }
            Records::Read(records) => {
                for item in records.drain(..) {
                    run.item(name, item)?;
                    if run.is_full() {
                        break;
                    }
                }
                Ok(())
            }
        }
    }
}
