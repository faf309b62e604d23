//! Numbered files of so many records each, for loaders that want them small.

use super::output::{Complete, Output};
use super::target::divide;
use anyhow::bail;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Files named after one: `out-0001.nt`, `out-0002.nt` for `out.nt`. They appear together at the end, or none does.
pub(super) struct Parts {
    folder: PathBuf,
    stem: String,
    extensions: String,
    begun: usize,
    complete: Vec<Complete>,
}

impl Parts {
    /// Parts named after this file.
    pub(super) fn new(output: Option<&Path>) -> anyhow::Result<Self> {
        let Some(output) = output.filter(|path| path.as_os_str() != "-") else {
            bail!("--split writes several files; name them with -o, as in -o out.nt for out-0001.nt and so on");
        };
        let (stem, extensions) = divide(output);
        if stem.is_empty() || output.is_dir() {
            bail!("the parts cannot be named after {}; give the name of a file", output.display());
        }
        let folder = output.parent().unwrap_or(Path::new("")).to_owned();
        Ok(Self { folder, stem: stem.to_owned(), extensions: extensions.to_owned(), begun: 0, complete: Vec::new() })
    }

    fn path(&self, number: usize) -> PathBuf {
        self.folder.join(format!("{}-{number:04}{}", self.stem, self.extensions))
    }

    /// Begins the next part.
    pub(super) fn begin(&mut self) -> anyhow::Result<Output> {
        self.begun += 1;
        Output::open(Some(&self.path(self.begun)))
    }

    /// Ends a part; it waits for the others.
    pub(super) fn end(&mut self, part: Output) -> io::Result<()> {
        self.complete.push(part.complete()?);
        Ok(())
    }

    /// Lets all parts appear. The number of a part that is not of this run is told, for it would be loaded with them.
    pub(super) fn finish(self) -> anyhow::Result<Option<PathBuf>> {
        let left = self.path(self.complete.len() + 1);
        self.complete.into_iter().try_for_each(Complete::appear)?;
        Ok(Some(left).filter(|path| path.exists()))
    }
}

/// A writer of lines that goes on in another part after so many.
pub(super) struct Lines<'a> {
    parts: &'a mut Parts,
    size: usize,
    current: Option<Output>,
    count: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(parts: &'a mut Parts, size: usize) -> anyhow::Result<Self> {
        let current = Some(parts.begin()?);
        Ok(Self { parts, size, current, count: 0 })
    }

    /// Ends the last part.
    pub(super) fn finish(self) -> io::Result<()> {
        let Self { parts, current, .. } = self;
        current.map_or(Ok(()), |part| parts.end(part))
    }
}

impl Write for Lines<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.count == self.size {
            if let Some(full) = self.current.take() {
                self.parts.end(full)?;
            }
            self.count = 0;
        }
        let mut current = match self.current.take() {
            Some(current) => current,
            None => self.parts.begin().map_err(io::Error::other)?,
        };
        let room = self.size - self.count;
        let end = memchr::memchr_iter(b'\n', bytes).nth(room - 1).map_or(bytes.len(), |at| at + 1);
        let bytes = bytes.get(..end).unwrap_or_default();
        let result = current.write_all(bytes);
        self.current = Some(current);
        self.count += memchr::memchr_iter(b'\n', bytes).count();
        result.map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.current.as_mut().map_or(Ok(()), Output::flush)
    }
}
