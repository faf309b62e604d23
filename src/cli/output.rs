//! Where the data go: the standard output, or a file that appears whole or not at all.

use anyhow::{Context, bail};
use std::fs::{self, File};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

pub(super) const UNWRITABLE: &str = "the output cannot be written";

const BUFFER_SIZE: usize = 128 * 1024;

/// An output that can be written, which is known before the first record is read.
pub(super) enum Output {
    Stdout(BufWriter<Stdout>),
    /// A file beside the wanted one, renamed at the end.
    File(BufWriter<NamedTempFile>, PathBuf),
    /// A pipe or device, which cannot be renamed over.
    Device(BufWriter<File>),
}

impl Output {
    pub(super) fn open(path: Option<&Path>) -> anyhow::Result<Self> {
        match path {
            None => Ok(Self::stdout()),
            Some(path) if path.as_os_str() == "-" => Ok(Self::stdout()),
            Some(path) => Self::file(path).with_context(|| format!("the output {} cannot be written", path.display())),
        }
    }

    fn stdout() -> Self {
        Self::Stdout(BufWriter::with_capacity(BUFFER_SIZE, io::stdout()))
    }

    fn file(path: &Path) -> anyhow::Result<Self> {
        // A link stays a link: what it leads to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        match fs::metadata(&path) {
            Ok(found) if found.is_dir() => bail!("it is a folder; give the name of a file"),
            Ok(found) if !found.is_file() => {
                let device = File::options().write(true).open(&path)?;
                return Ok(Self::Device(BufWriter::with_capacity(BUFFER_SIZE, device)));
            }
            Ok(found) if found.permissions().readonly() => bail!("the file is there and may not be changed"),
            _ => {}
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !folder.is_dir() {
            bail!("there is no folder {}; make it first", folder.display());
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".bibtriple-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // As any new file; the user's mask takes away what it must.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let file = builder.tempfile_in(folder).map_err(|error| anyhow::Error::new(error.kind_only()))?;
        Ok(Self::File(BufWriter::with_capacity(BUFFER_SIZE, file), path))
    }

    /// Writes out what is left and puts the file in its place.
    pub(super) fn finish(self) -> anyhow::Result<()> {
        match self {
            Self::Stdout(mut writer) => writer.flush().context(UNWRITABLE)?,
            Self::Device(mut writer) => writer.flush().context(UNWRITABLE)?,
            Self::File(writer, path) => {
                let file = writer.into_inner().map_err(io::IntoInnerError::into_error).context(UNWRITABLE)?;
                let place = || format!("the output {} cannot be put in its place", path.display());
                file.persist(&path).map_err(|error| error.error).with_context(place)?;
            }
        }
        Ok(())
    }
}

/// An error without the name of the temporary file, which means nothing to the user.
trait KindOnly {
    fn kind_only(&self) -> io::Error;
}

impl KindOnly for io::Error {
    fn kind_only(&self) -> io::Error {
        self.raw_os_error().map_or_else(|| self.kind().into(), io::Error::from_raw_os_error)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(writer) => writer.write(bytes),
            Self::File(writer, _) => writer.write(bytes),
            Self::Device(writer) => writer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(writer) => writer.flush(),
            Self::File(writer, _) => writer.flush(),
            Self::Device(writer) => writer.flush(),
        }
    }
}
